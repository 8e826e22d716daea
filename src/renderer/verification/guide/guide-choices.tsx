import type { ReactNode } from 'react';
import type { GuideView } from '../../../shared/verification/contract';
import { Choice } from '../../ui/choice';
import { GuidePicture } from '../../ui/guide-picture';
import { PictureChoice } from '../../ui/picture-choice';
import { ProfileText } from '../../ui/profile-words';
import type { StepProps } from '../current-step';
import { useGuideWords } from './guide-words';

/** Whether the answers are pictures. Where the challenge is copied, the device as it looks now is the one picture. */
export const hasPictures = ({ choices, showsChallenge }: GuideView): boolean =>
  !showsChallenge && choices.every(({ picture }) => picture !== null);

/** The answers to a step's question, as pictures of what the device may show or as a list. */
export function GuideChoices(props: {
  readonly snapshot: StepProps<'guide'>['snapshot'];
  readonly value: string;
  readonly onChange: (choice: string) => void;
}): ReactNode {
  const { snapshot, value, onChange } = props;
  const { view, challenge } = snapshot;
  const say = useGuideWords(snapshot);
  const items = view.choices.map(({ id, label, hint, picture }) => ({
    value: id,
    title: <ProfileText words={label} say={say} />,
    sub: hint ? <ProfileText words={hint} say={say} /> : undefined,
    picture: picture ? <GuidePicture look={picture} challenge={challenge} /> : null,
  }));
  const group = { label: say(view.title), items, value, onChange, focus: true };
  return hasPictures(view) ? (
    <div className="mt6">
      <PictureChoice {...group} />
    </div>
  ) : (
    <div className="mt5 note-narrow">
      <Choice {...group} />
    </div>
  );
}
