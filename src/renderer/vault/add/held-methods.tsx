import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuidePicture as Look } from '../../../shared/profiles/guide';
import type { ProfileMethod } from '../../../shared/profiles/method';
import type { Profile } from '../../../shared/profiles/profile';
import { GuidePicture } from '../../ui/guide-picture';
import { PictureChoice } from '../../ui/picture-choice';
import { ProfileText, useSayWords } from '../../ui/profile-words';

/** The methods of a portal that are a device in the person's hand. */
export const heldMethods = ({ methods }: Profile): readonly ProfileMethod[] =>
  methods.filter(({ kind, guide }) => (kind === 'token' || kind === 'phone') && guide !== null);

/** Widths at which both are as high as their cards, in px. */
const WIDTH = { token: 78, phone: 80 } as const;

/** Whether a picture shows what tells devices apart: a display with text, a phone with its apps. */
const isTelling = (look: Look) => (look.device === 'token' ? look.lines[0] !== '' : look.screen === 'home');

/** The picture by which a device is known, from the pictures of its guide. */
function lookOf({ guide }: ProfileMethod): Look | null {
  const looks = Object.values(guide?.steps ?? {}).map(({ picture }) => picture);
  return looks.find(isTelling) ?? looks[0] ?? null;
}

/** The devices that a portal knows, as pictures to choose from. */
export function HeldMethods(props: {
  readonly profile: Profile;
  readonly value: string | null;
  readonly onChange: (method: string) => void;
}): ReactNode {
  const { profile, value, onChange } = props;
  const { t } = useTranslation('vault');
  const say = useSayWords({ portal: profile.name, ...profile.words });
  const items = heldMethods(profile).map((method) => {
    const look = lookOf(method);
    return {
      value: method.id,
      picture: look ? <GuidePicture look={look} challenge="" width={WIDTH[look.device]} /> : null,
      title: <ProfileText words={method.name} say={say} />,
    };
  });
  return <PictureChoice label={t('adding.held.which')} items={items} value={value} onChange={onChange} />;
}
