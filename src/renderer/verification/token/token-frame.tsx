import type { ReactNode } from 'react';
import { type TokenLook, TokenPicture } from '../../ui/token-picture';
import { AnswerFrame } from '../answer-frame';
import type { StepProps } from '../current-step';
import { useTokenSteps } from '../step-log';

/** The frame of every step with the token: its picture beside the words. */
export function TokenFrame(props: {
  readonly step: StepProps<'token'>;
  readonly look: TokenLook;
  readonly pulse?: boolean | undefined;
  readonly primary: ReactNode;
  readonly why?: ReactNode | undefined;
  readonly aside?: ReactNode | undefined;
  readonly back?: boolean | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const { snapshot, moves } = props.step;
  return (
    <AnswerFrame
      credential={snapshot.credential}
      challenge={snapshot.challenge}
      steps={useTokenSteps(snapshot)}
      moves={moves}
      primary={props.primary}
      why={props.why}
      aside={props.aside}
      back={props.back}
    >
      <div className="split">
        <div className="tokwrap">
          <TokenPicture look={props.look} pulse={props.pulse} />
        </div>
        <div className="split-words">{props.children}</div>
      </div>
    </AnswerFrame>
  );
}
