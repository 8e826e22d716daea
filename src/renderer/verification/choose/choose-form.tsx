import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/result';
import type { CredentialSummary } from '../../../shared/vault/contract';
import type { Problem } from '../../../shared/verification/contract';
import { FailureNote } from '../../ui/failure-note';
import { Stage, StageBody, StageHead } from '../../ui/stage';
import { useLive } from '../../ui/use-live';
import { useShortcut } from '../../ui/use-shortcut';
import { Hint, Note } from '../../ui/words';
import { ChallengeIn } from '../capture/challenge-in';
import { withLinks } from '../capture/pasted-link';
import type { StepProps } from '../current-step';
import { usePasteAnywhere } from '../use-paste-anywhere';
import { useMissingWords, usePortalWords } from '../words';
import { ChallengeEntry } from './challenge-entry';
import { ChooseFoot } from './choose-foot';
import { PortalPicker } from './portal-picker';
import { ChooseAside } from './recent-portals';
import { useChoice } from './use-choice';
import { WayPicker } from './way-picker';

/** Portal, challenge, way to answer; then one button. */
export function ChooseForm(
  props: StepProps<'choose'> & { readonly credentials: readonly CredentialSummary[] },
): ReactNode {
  const { snapshot, moves, go, credentials } = props;
  const { t } = useTranslation('verification');
  const { live: keys } = useLive('devices/list', 'devices/changed');
  const choice = useChoice(credentials, snapshot);
  const { way } = choice;
  const code = choice.code === null ? null : withLinks(choice.code);
  const input = useChallengeInput(code?.take);
  const challengeWord = usePortalWords()(way.profile).challenge;
  const missing = useMissingWords();
  /** A notice on the phone needs no challenge; the guide asks for it where it does. */
  const isLater = way.kind === 'phone' && code?.text === '';
  const why = code === null || isLater ? null : missing(code.reading.check, code.shape, challengeWord);
  const told = why === null && choice.isAsSent ? (moves.failure ?? snapshot.problem) : moves.failure;
  const answer = async () => {
    const taken = await moves.send({ move: 'answer', credential: way.id, challenge: code?.reading.check.value ?? '' });
    if (taken) choice.forget();
  };
  const again = async () => {
    if (await moves.send({ move: 'retry' })) choice.forget();
  };
  return (
    <Stage>
      <StageHead
        title={t('title')}
        sub={code === null ? t('subNone') : t('sub', { code: challengeWord, portal: way.portal })}
      />
      <StageBody>
        <div className="cols stackable">
          <div>
            {choice.portals.length > 1 ? (
              <PortalPicker portals={choice.portals} value={way.portal} onChange={choice.choosePortal} />
            ) : null}
            {code === null ? (
              <Note title={t('choose.noChallenge')}>{t('choose.noChallengeText')}</Note>
            ) : (
              <>
                <ChallengeEntry way={way} code={code} input={input} />
                {way.kind === 'phone' ? <Hint>{t('choose.phoneLater', { code: challengeWord })}</Hint> : null}
                <ChallengeIn way={way} code={code} input={input} />
              </>
            )}
            {told ? (
              <div className="mt4">
                <Told failure={told} onAgain={() => void again()} />
              </div>
            ) : null}
            <WayPicker ways={choice.ways} keys={keys} value={way.id} onChange={choice.chooseWay} />
          </div>
          <ChooseAside portals={choice.portals} onPortal={choice.choosePortal} go={go} />
        </div>
      </StageBody>
      <ChooseFoot way={way} keys={keys} why={why} busy={moves.busy === 'answer'} onPress={() => void answer()} />
    </Stage>
  );
}

/** The field takes the focus at first, after a paste from anywhere, and by Ctrl N, which empties it. */
function useChallengeInput(take: ((text: string) => void) | undefined) {
  const input = useRef<HTMLInputElement>(null);
  const put = (text: string) => {
    take?.(text);
    input.current?.focus();
  };
  useLayoutEffect(() => input.current?.focus(), []);
  usePasteAnywhere(put);
  useShortcut('add', () => put(''));
  return input;
}

/** Why the answer was not taken; a challenge that was answered before may be meant all the same. */
function Told({
  failure,
  onAgain,
}: {
  readonly failure: Failure<string> | Problem;
  readonly onAgain: () => void;
}): ReactNode {
  if (failure.code !== 'challenge-used') return <FailureNote failure={failure} />;
  return <FailureNote failure={failure} feature="verification" onNext={onAgain} />;
}
