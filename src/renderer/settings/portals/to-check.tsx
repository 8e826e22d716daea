import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { atPointer } from '../../../shared/json/pointer';
import type { Json } from '../../../shared/json/types';
import type { Profile } from '../../../shared/profiles/profile';
import { Data } from '../../ui/words';
import { CheckMark } from './check-mark';

/** A value in one short line; of what has parts only how it begins. */
const short = (value: Json | undefined): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** Every value that nobody could check: where it is, what the profile says, when it was last looked at. */
export function ToCheck({ profile }: { readonly profile: Profile }): ReactNode {
  const { t } = useTranslation('profiles');
  if (profile.unverified.length === 0) return null;
  return (
    <section className="mt8">
      <h3 className="h-sec">{t('toCheck')}</h3>
      <ul className="portal-values">
        {profile.unverified.map(({ path, checked }) => (
          <li key={path}>
            <Data code className="anywhere">
              {path}
            </Data>
            <Data className="anywhere">{short(atPointer(profile, path))}</Data>
            <CheckMark checked={checked} />
          </li>
        ))}
      </ul>
    </section>
  );
}
