import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TokenTrouble } from '../../../shared/verification/contract';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { PrimaryButton } from '../../ui/primary-button';
import { StepHeading } from '../../ui/stage';
import { AnswerFrame } from '../answer-frame';
import type { StepProps } from '../current-step';
import { useTokenSteps } from '../step-log';

const TROUBLES: readonly TokenTrouble[] = ['dark', 'wrong-pin', 'locked', 'back-to-pin', 'something-else'];

/** "It shows something else": which of the things that tokens show. */
export function WhatIsShown(props: StepProps<'token'> & { readonly onClose: () => void }): ReactNode {
  const { snapshot, moves, onClose } = props;
  const { t } = useTranslation('verification');
  const [seen, setSeen] = useState<TokenTrouble>('dark');
  return (
    <AnswerFrame
      credential={snapshot.credential}
      challenge={snapshot.challenge}
      steps={useTokenSteps(snapshot)}
      moves={moves}
      back={false}
      primary={
        <>
          <PrimaryButton onPress={() => void moves.send({ move: 'trouble', trouble: seen })}>
            {t('token.whatDo')}
          </PrimaryButton>
          <Button size="lg" onPress={onClose}>
            {t('token.whatBack')}
          </Button>
        </>
      }
    >
      <StepHeading step="what" lead={t('token.whatLead')}>
        {t('token.whatQuestion')}
      </StepHeading>
      <div className="mt5 note-narrow">
        <Choice
          label={t('token.whatQuestion')}
          value={seen}
          onChange={setSeen}
          items={TROUBLES.map((value) => ({
            value,
            title: t(`token.look.${value}`),
            sub: t(`token.lookHint.${value}`),
          }))}
        />
      </div>
    </AnswerFrame>
  );
}
