import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CredentialSummary } from '../../shared/vault/contract';
import { Button } from '../ui/button';
import { FailureNote } from '../ui/failure-note';
import { FootBar, Stage, StageHead } from '../ui/stage';
import { type Step, StepFrame } from '../ui/steps';
import { useShortcut } from '../ui/use-shortcut';
import { Data } from '../ui/words';
import { ValidClock } from './response/valid-clock';
import { StopDialog } from './stop-dialog';
import type { Moves } from './use-moves';

/** Portal and account, as data. */
export const AboutLine = ({ credential }: { readonly credential: CredentialSummary }): ReactNode => (
  <Data>{credential.account === '' ? credential.portal : `${credential.portal}, ${credential.account}`}</Data>
);

/** Cancel, by button or Esc: asks first, since the challenge and the steps done would be lost. */
export function useCancel(moves: Moves, challenge: string): { readonly ask: () => void; readonly dialog: ReactNode } {
  const [asking, setAsking] = useState(false);
  const ask = () => setAsking(true);
  useShortcut('escape', ask);
  const stop = () => {
    setAsking(false);
    void moves.send({ move: 'cancel' });
  };
  return {
    ask,
    dialog: asking ? <StopDialog challenge={challenge} onKeep={() => setAsking(false)} onStop={stop} /> : null,
  };
}

/**
 * The frame of a step: title with Cancel, step log, the step, the foot bar.
 * @param device its own name, where the way is a key that is known
 * @param back whether there is a step before this one to go back to (also by Alt ←)
 * @param onBack closes a question of this screen instead
 * @param primary the button that goes on, or what is waited for
 */
export function AnswerFrame(props: {
  readonly credential: CredentialSummary;
  readonly challenge: string;
  readonly device?: string | null | undefined;
  /** When the challenge ends at the portal, ms since the epoch, where that is known. */
  readonly expiresAt?: number | null | undefined;
  readonly steps: readonly Step[];
  readonly moves: Moves;
  readonly primary: ReactNode;
  readonly why?: ReactNode | undefined;
  readonly aside?: ReactNode | undefined;
  readonly back?: boolean | undefined;
  readonly onBack?: (() => void) | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const { credential, device, steps, moves, primary, aside, back = true } = props;
  const { t } = useTranslation('verification');
  const title = t('answer.title', { way: device ?? t(`ways.${credential.kind}.with`) });
  const cancel = useCancel(moves, props.challenge);
  return (
    <Stage>
      <StageHead
        title={title}
        sub={
          <span className="rowx wrap">
            <AboutLine credential={credential} />
            <ValidClock expiresAt={props.expiresAt ?? null} />
          </span>
        }
        actions={
          <Button kind="quiet" icon="cross" onPress={cancel.ask}>
            {t('answer.cancel')}
          </Button>
        }
      />
      <StepFrame label={title} steps={steps}>
        {props.children}
        {moves.failure ? (
          <div className="mt5">
            <FailureNote failure={moves.failure} />
          </div>
        ) : null}
      </StepFrame>
      <FootBar
        primary={
          <>
            {primary}
            {back ? <BackButton onBack={props.onBack ?? (() => void moves.send({ move: 'back' }))} /> : null}
          </>
        }
        why={props.why}
      >
        {aside}
      </FootBar>
      {cancel.dialog}
    </Stage>
  );
}

function BackButton({ onBack }: { readonly onBack: () => void }): ReactNode {
  const { t } = useTranslation('common');
  useShortcut('back', onBack);
  return (
    <Button size="lg" onPress={onBack}>
      {t('back')}
    </Button>
  );
}
