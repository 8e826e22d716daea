import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/verification/contract';
import { Choice } from '../ui/choice';
import { FailureNote } from '../ui/failure-note';
import { FootBar, Stage, StageBody, StageHead, StepHeading } from '../ui/stage';
import { useShortcut } from '../ui/use-shortcut';
import { Data } from '../ui/words';
import { AboutLine } from './answer-frame';
import type { StepProps } from './current-step';
import { FailureCount } from './refused/failure-count';
import { RefusalAnswer } from './refused/refusal-answer';
import { RefusedButtons } from './refused/refused-buttons';
import { grouped } from './words';

const SAID: readonly Refusal[] = ['wrong-response', 'expired', 'unknown-device', 'locked-out', 'other'];

/** The portal said no: what it wrote, what that means most often, and the one thing to do. */
export function RefusedScreen(props: StepProps<'refused'>): ReactNode {
  const { snapshot, moves } = props;
  const { t } = useTranslation('verification');
  const { challenge, credential, refusal, lockedUntil } = snapshot;
  useShortcut('back', () => void moves.send({ move: 'back' }));
  useShortcut('add', () => void moves.send({ move: 'new-challenge' }));
  const items = SAID.map((value) => ({
    value,
    title: t(`refused.said.${value}`),
    sub: value === 'other' ? undefined : t(`refused.saidHint.${value}`),
  }));
  return (
    <Stage>
      <StageHead
        title={t('refused.title')}
        sub={challenge === '' ? <AboutLine credential={credential} /> : <Sub challenge={challenge} />}
      />
      <StageBody>
        <StepHeading step="refused" lead={t(lockedUntil === null ? 'refused.lead' : 'refused.leadLocked')}>
          {t('refused.question')}
        </StepHeading>
        <div className="mt5 refused-cols">
          <Choice
            label={t('refused.question')}
            items={items}
            value={refusal}
            onChange={(value) => void moves.send({ move: 'said', refusal: value })}
          />
          <div>
            {refusal === null ? null : <RefusalAnswer snapshot={snapshot} />}
            {refusal === 'locked-out' ? null : <FailureCount snapshot={snapshot} />}
            {moves.failure ? <FailureNote failure={moves.failure} /> : null}
          </div>
        </div>
      </StageBody>
      <FootBar primary={<RefusedButtons {...props} />} why={refusal === null ? t('refused.pick') : undefined} />
    </Stage>
  );
}

function Sub({ challenge }: { readonly challenge: string }): ReactNode {
  const { t } = useTranslation('verification');
  return (
    <>
      {t('refused.sub')} <Data code>{grouped(challenge)}</Data>
    </>
  );
}
