import type { ReactNode } from 'react';
import { AnswerFrame } from '../answer-frame';
import type { StepProps } from '../current-step';
import { useKeySteps } from '../step-log';

/** The frame of every step with a key. */
export function KeyFrame(props: {
  readonly step: StepProps<'key'>;
  readonly primary: ReactNode;
  readonly aside?: ReactNode | undefined;
  readonly back?: boolean | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const { snapshot, moves } = props.step;
  return (
    <AnswerFrame
      credential={snapshot.credential}
      challenge={snapshot.challenge}
      device={snapshot.device}
      steps={useKeySteps(snapshot)}
      moves={moves}
      primary={props.primary}
      aside={props.aside}
      back={props.back}
    >
      {props.children}
    </AnswerFrame>
  );
}
