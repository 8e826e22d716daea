import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';
import { Comb } from '../../ui/comb';
import { GuidePicture } from '../../ui/guide-picture';
import { ProfileText } from '../../ui/profile-words';
import { say as sayAloud } from '../../ui/say';
import { StepHeading } from '../../ui/stage';
import { AnswerFrame } from '../answer-frame';
import type { StepProps } from '../current-step';
import { ChallengeEnded } from './challenge-ended';
import { useGuideSteps } from './guide-steps';
import { useGuideWords } from './guide-words';

/** Width of the phone beside the words, in px. */
const PHONE_WIDTH = 190;

/**
 * The frame of a guide's step: step log, question and lead; the picture of the device beside them unless `wide`.
 * @param focus the question takes the focus; false where the step has a field or choices that do
 */
export function GuideFrame(props: {
  readonly step: StepProps<'guide'>;
  readonly primary: ReactNode;
  readonly why?: ReactNode | undefined;
  readonly aside: ReactNode;
  readonly focus?: boolean | undefined;
  readonly wide?: boolean | undefined;
  /** What was read off the device so far. */
  readonly reading?: string | undefined;
  readonly children?: ReactNode;
}): ReactNode {
  const { snapshot, moves } = props.step;
  const { view, challenge, credential, isTrouble } = snapshot;
  const say = useGuideWords(snapshot);
  const title = say(view.title);
  useEffect(() => {
    if (isTrouble) sayAloud(title, 'alert');
  }, [isTrouble, title]);
  const words = (
    <>
      <StepHeading step={view.id} focus={props.focus ?? true} lead={<ProfileText words={view.lead} say={say} />}>
        <ProfileText words={view.title} say={say} />
      </StepHeading>
      <ChallengeEnded snapshot={snapshot} moves={moves} />
      <Beneath snapshot={snapshot} />
      {props.children}
    </>
  );
  return (
    <AnswerFrame
      credential={credential}
      challenge={challenge}
      expiresAt={snapshot.expiresAt}
      steps={useGuideSteps(snapshot)}
      moves={moves}
      primary={props.primary}
      why={props.why}
      aside={props.aside}
    >
      {props.wide ? (
        words
      ) : (
        <div className={classes('split guide-split', view.picture.device === 'phone' && 'phsplit')}>
          <div className="tokwrap">
            <GuidePicture
              look={view.picture}
              challenge={challenge}
              reading={props.reading}
              label={say(view.pictureText)}
              width={view.picture.device === 'phone' ? PHONE_WIDTH : undefined}
            />
          </div>
          <div className="split-words">{words}</div>
        </div>
      )}
    </AnswerFrame>
  );
}

/** Under the question: the challenge, large enough to copy by eye; how many digits the device's PIN has. */
function Beneath({ snapshot }: Pick<StepProps<'guide'>, 'snapshot'>): ReactNode {
  const { view, challenge, phases, pinDigits } = snapshot;
  const { t } = useTranslation('verification');
  const isPin = phases.some(({ phase, state }) => phase === 'pin' && state === 'now');
  return (
    <>
      {isPin && pinDigits !== null ? <p className="sub mt3">{t('guide.pinDigits', { count: pinDigits })}</p> : null}
      {view.showsChallenge ? (
        <div className="mt5">
          <Comb value={challenge} />
        </div>
      ) : null}
    </>
  );
}
