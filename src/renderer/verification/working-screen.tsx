import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { useDelayed } from '../ui/empty';
import { StepHeading } from '../ui/stage';
import { AnswerFrame } from './answer-frame';
import type { StepProps } from './current-step';
import { useVaultSteps } from './step-log';

/** After so long the screen says what to do if nothing happens (DESIGN.md 11). */
const LONG_MS = 10_000;

/** The vault computes the response. */
export function WorkingScreen({ snapshot, moves }: StepProps<'working'>): ReactNode {
  const { t } = useTranslation('verification');
  const long = useDelayed(LONG_MS);
  return (
    <AnswerFrame
      credential={snapshot.credential}
      challenge={snapshot.challenge}
      steps={useVaultSteps(snapshot)}
      moves={moves}
      back={false}
      primary={
        <Button size="lg" busy>
          {t('working.status')}
        </Button>
      }
    >
      <StepHeading step="working" lead={long ? t('working.long') : t('working.lead')}>
        {t('working.question')}
      </StepHeading>
    </AnswerFrame>
  );
}
