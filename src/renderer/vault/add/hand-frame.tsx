import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Told } from '../../i18n/sentences';
import { FailureNote } from '../../ui/failure-note';
import { StepHeading } from '../../ui/stage';
import { AddFrame, type StepWays } from './add-frame';

/** The frame of what is typed by hand: question, lead line, fields, and what main found wrong with them. */
export function HandFrame(
  props: StepWays & {
    readonly source: 'ocra' | 'code' | 'slot' | 'held';
    readonly dirty: boolean;
    readonly busy: boolean;
    readonly why: string | null;
    readonly failure: Told | null;
    readonly onSubmit: () => void;
    /** The first field takes the focus instead of the question. */
    readonly field?: boolean | undefined;
    readonly children: ReactNode;
  },
): ReactNode {
  const { t } = useTranslation('vault');
  const { source, dirty, busy, why, onSubmit, onBack, onCancel } = props;
  return (
    <AddFrame
      now="source"
      tests={source === 'ocra' || source === 'code'}
      bad={props.failure !== null}
      primary={busy ? t('adding.checking') : t('adding.check')}
      {...{ source, dirty, busy, why, onSubmit, onBack, onCancel }}
    >
      <StepHeading step={source} focus={!props.field} lead={t(`adding.${source}.lead`)}>
        {t(`adding.${source}.question`)}
      </StepHeading>
      <div className="mt5">{props.children}</div>
      {props.failure ? (
        <div className="mt5 add-narrow">
          <FailureNote failure={props.failure} feature="vault" />
        </div>
      ) : null}
    </AddFrame>
  );
}
