import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Move, NextAction } from '../../../shared/verification/contract';
import { Button } from '../../ui/button';
import { PrimaryButton } from '../../ui/primary-button';
import type { StepProps } from '../current-step';
import { OtherWay } from '../other-way';

/** The move behind the green button. */
const MOVES: Readonly<Record<NextAction, Extract<Move['move'], 'new-challenge' | 'other-way'>>> = {
  'new-challenge': 'new-challenge',
  'compare-challenge': 'new-challenge',
  'other-way': 'other-way',
  wait: 'new-challenge',
  call: 'new-challenge',
};

/** One next action; "It's the same" where the challenge is compared first. */
export function RefusedButtons({ snapshot, moves }: StepProps<'refused'>): ReactNode {
  const { t } = useTranslation('verification');
  const { refusal, next } = snapshot;
  const move = MOVES[next];
  if (refusal === null)
    return (
      <>
        <PrimaryButton why={t('refused.pick')} onPress={() => {}}>
          {t('refused.continue')}
        </PrimaryButton>
        <BackToResponse moves={moves} />
      </>
    );
  return (
    <>
      <PrimaryButton busy={moves.busy === move} onPress={() => void moves.send({ move })}>
        {t(`refused.next.${next}`)}
      </PrimaryButton>
      {next === 'compare-challenge' ? (
        <Button size="lg" onPress={() => void moves.send({ move: 'retry' })}>
          {t('refused.same')}
        </Button>
      ) : null}
      {next === 'other-way' || next === 'wait' ? null : <OtherWay moves={moves} size="lg" />}
    </>
  );
}

/** Back to the response, while nothing was said: "No" may have been a slip. */
function BackToResponse({ moves }: Pick<StepProps<'refused'>, 'moves'>): ReactNode {
  const { t } = useTranslation('common');
  return (
    <Button size="lg" onPress={() => void moves.send({ move: 'back' })}>
      {t('back')}
    </Button>
  );
}
