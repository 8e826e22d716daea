import type { ReactNode } from 'react';
import { AnswerFrame } from '../answer-frame';
import type { StepProps } from '../current-step';

/** The step of a guide that is on: picture, question, main button. */
export function GuideScreen({ snapshot, moves }: StepProps<'guide'>): ReactNode {
  return (
    <AnswerFrame
      credential={snapshot.credential}
      challenge={snapshot.challenge}
      steps={[]}
      moves={moves}
      primary={null}
    >
      {null}
    </AnswerFrame>
  );
}
