import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeShape } from '../../../shared/vault/contract';
import { FailureNote } from '../../ui/failure-note';
import { PrimaryButton } from '../../ui/primary-button';
import { StepHeading } from '../../ui/stage';
import { AnswerFrame } from '../answer-frame';
import { ChallengeIn } from '../capture/challenge-in';
import { withLinks } from '../capture/pasted-link';
import { ChallengeEntry } from '../choose/challenge-entry';
import type { StepProps } from '../current-step';
import { changeDraft, useDraft } from '../draft';
import { useCodeText } from '../use-code-text';
import { useMissingWords, usePortalWords } from '../words';
import { useGuideSteps } from './guide-steps';

const store = (challenge: string) => changeDraft({ challenge });

/** Whether the device wants a challenge now that nobody typed yet: the log-in began with a notice on the phone. */
export const lacksChallenge = ({ view, challenge, credential }: StepProps<'guide'>['snapshot']): boolean =>
  view.showsChallenge && challenge === '' && credential.challenge !== null;

/** The challenge of a log-in that began without one. */
export function GuideChallenge(props: StepProps<'guide'> & { readonly shape: CodeShape }): ReactNode {
  const { snapshot, moves, shape } = props;
  const { credential, problem } = snapshot;
  const { t } = useTranslation('verification');
  const input = useRef<HTMLInputElement>(null);
  const code = withLinks(
    useCodeText(useDraft().challenge, store, shape, { kind: 'response', shape: credential.response }),
  );
  const { check } = code.reading;
  const word = usePortalWords()(credential.profile).challenge;
  const why = useMissingWords()(check, shape, word);
  useLayoutEffect(() => input.current?.focus(), []);
  const send = async () => {
    if (await moves.send({ move: 'answer', credential: credential.id, challenge: check.value })) store('');
  };
  return (
    <AnswerFrame
      credential={credential}
      challenge=""
      steps={useGuideSteps(snapshot)}
      moves={moves}
      primary={
        <PrimaryButton why={why} busy={moves.busy === 'answer'} onPress={() => void send()}>
          {t('choose.continue')}
        </PrimaryButton>
      }
      why={why ?? undefined}
    >
      <StepHeading step="challenge" focus={false} lead={t('guide.challengeLead', { portal: credential.portal })}>
        {t('guide.challengeQuestion', { code: word })}
      </StepHeading>
      <div className="mt5">
        <ChallengeEntry way={credential} code={code} input={input} />
        <ChallengeIn way={credential} code={code} input={input} />
      </div>
      {problem && check.problem === null ? (
        <div className="mt4">
          <FailureNote failure={problem} />
        </div>
      ) : null}
    </AnswerFrame>
  );
}
