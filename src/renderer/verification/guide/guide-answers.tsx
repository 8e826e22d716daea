import type { ReactNode } from 'react';
import type { GuideView } from '../../../shared/verification/contract';
import { Answers } from '../../ui/answers';
import { GuidePicture } from '../../ui/guide-picture';
import { ProfileText } from '../../ui/profile-words';
import type { StepProps } from '../current-step';
import { useGuideWords } from './guide-words';

/** Whether the answers are pictures. Where the challenge is copied, the device as it looks now is the one picture. */
export const hasPictures = ({ choices, showsChallenge }: GuideView): boolean =>
  !showsChallenge && choices.every(({ picture }) => picture !== null);

/** The answers to a step's question, as pictures of what the device may show or as a list. */
export function GuideAnswers(props: {
  readonly snapshot: StepProps<'guide'>['snapshot'];
  readonly onAnswer: (choice: string) => void;
}): ReactNode {
  const { view, challenge } = props.snapshot;
  const say = useGuideWords(props.snapshot);
  const isPictured = hasPictures(view);
  const answers = view.choices.map(({ id, label, hint, picture }) => ({
    value: id,
    title: <ProfileText words={label} say={say} />,
    sub: hint ? <ProfileText words={hint} say={say} /> : undefined,
    picture: isPictured && picture ? <GuidePicture look={picture} challenge={challenge} /> : undefined,
  }));
  return (
    <div className={isPictured ? 'mt6' : 'mt5 note-narrow'}>
      <Answers label={say(view.title)} answers={answers} given={view.chosen} onAnswer={props.onAnswer} />
    </div>
  );
}
