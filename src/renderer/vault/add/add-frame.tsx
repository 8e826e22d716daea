import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { PrimaryButton } from '../../ui/primary-button';
import { FootBar, Stage, StageHead } from '../../ui/stage';
import { type Step, StepFrame } from '../../ui/steps';
import { useShortcut } from '../../ui/use-shortcut';
import type { Source } from './sources';
import { StopDialog } from './stop-dialog';

/** What a step of adding takes from its neighbours. */
export interface StepWays {
  readonly onBack?: (() => void) | undefined;
  readonly onCancel: () => void;
}

const ORDER = ['source', 'check', 'test', 'save'] as const;
type Now = 'source' | 'check' | 'test';

/**
 * The frame of every step of adding: title with Cancel, step log, the step, the foot bar. Enter presses the green button.
 * @param now the step that is on; `bad` marks it as not readable
 * @param dirty something was typed or read: Cancel and Esc ask first
 * @param primary words of the green button; `why` says what is missing before it can be pressed
 */
export function AddFrame(
  props: StepWays & {
    readonly now: Now;
    /** Whether there is a step in which a code is compared; it is not known before the source is read. */
    readonly tests?: boolean | undefined;
    readonly source?: Source | undefined;
    readonly bad?: boolean | undefined;
    readonly dirty?: boolean | undefined;
    readonly primary: string;
    readonly busy?: boolean | undefined;
    readonly why?: string | null | undefined;
    readonly aside?: ReactNode | undefined;
    readonly onSubmit: () => void;
    readonly children: ReactNode;
  },
): ReactNode {
  const { t } = useTranslation(['vault', 'common']);
  const { busy, why, onBack } = props;
  const [asking, setAsking] = useState(false);
  const cancel = () => (props.dirty ? setAsking(true) : props.onCancel());
  useShortcut('escape', cancel);
  useShortcut('back', () => (onBack ? onBack() : false));
  return (
    <Stage>
      <StageHead
        title={t('adding.title')}
        sub={t('adding.sub')}
        actions={
          <Button kind="quiet" icon="cross" keys="Esc" onPress={cancel}>
            {t('common:cancel')}
          </Button>
        }
      />
      <StepFrame label={t('adding.title')} steps={useSteps(props)}>
        {props.children}
      </StepFrame>
      <FootBar
        primary={
          <>
            <PrimaryButton busy={busy} why={busy ? null : why} onPress={props.onSubmit}>
              {props.primary}
            </PrimaryButton>
            {onBack ? (
              <Button size="lg" onPress={onBack}>
                {t('common:back')}
              </Button>
            ) : null}
          </>
        }
        why={why ?? undefined}
      >
        {props.aside}
      </FootBar>
      {asking ? <StopDialog onKeep={() => setAsking(false)} onStop={props.onCancel} /> : null}
    </Stage>
  );
}

function useSteps({
  now,
  source,
  bad = false,
  tests = true,
}: {
  readonly now: Now;
  readonly source?: Source | undefined;
  readonly bad?: boolean | undefined;
  readonly tests?: boolean | undefined;
}): readonly Step[] {
  const { t } = useTranslation('vault');
  const steps = ORDER.filter((id) => tests || id !== 'test');
  const at = steps.indexOf(now);
  return steps.map((id, place) => ({
    id,
    label: t(`adding.steps.${id}`),
    detail: id === 'source' && source ? t(`adding.source.${source}`) : undefined,
    state: place < at ? 'done' : place > at ? 'todo' : bad ? 'bad' : 'now',
  }));
}
