import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileCode, ProfileMethod } from '../../../shared/profiles/method';
import type { Profile } from '../../../shared/profiles/profile';
import type { CodeShape } from '../../../shared/vault/contract';
import { SelectField } from '../../ui/select-field';

/** Lengths that the person knows; null: as the profile says. */
export interface Lengths {
  readonly challenge: number | null;
  readonly response: number | null;
  readonly pin: number | null;
}
export const noLengths: Lengths = { challenge: null, response: null, pin: null };

/** Bounds that the contract sets for a PIN. */
const pinLengths = { min: 3, max: 12 };

/** The bounds of each length that the profile leaves open, in the order in which they are typed. */
function openLengths({ kind, challenge, response, pinDigits, guide }: ProfileMethod) {
  const hasPin = kind === 'token' || Object.values(guide?.steps ?? {}).some(({ phase }) => phase === 'pin');
  const open = { pin: hasPin && pinDigits === null ? pinLengths : null, challenge, response };
  return (['pin', 'challenge', 'response'] as const).flatMap((name) => {
    const bounds = open[name];
    return bounds && bounds.min < bounds.max ? [{ name, ...bounds }] : [];
  });
}

/** A code of just this length; null where the person doesn't know it. */
export const shapeOfLength = (code: ProfileCode | null, length: number | null): CodeShape | null =>
  code && length !== null ? { min: length, max: length, alphabet: code.alphabet } : null;

/** Asks for the lengths that the profile leaves open, and for none besides: with them more slips are found. */
export function OpenLengths(props: {
  readonly profile: Profile;
  readonly method: ProfileMethod;
  readonly value: Lengths;
  readonly onChange: (value: Lengths) => void;
}): ReactNode {
  const { profile, method, value, onChange } = props;
  const { t } = useTranslation('vault');
  const open = openLengths(method);
  if (open.length === 0) return null;
  const label = {
    pin: t('adding.held.pinLength'),
    challenge: t('adding.held.lengthOf', { code: profile.words.challenge }),
    response: t('adding.held.lengthOf', { code: profile.words.response }),
  };
  return (
    <fieldset className="mt6">
      <legend className="lbl">{t('adding.held.lengths')}</legend>
      <div className="fields-row mt2">
        {open.map(({ name, min, max }) => (
          <SelectField
            key={name}
            label={label[name]}
            value={value[name] ?? 0}
            options={[
              { value: 0, title: t('adding.held.unknownLength') },
              ...Array.from({ length: max - min + 1 }, (_, at) => ({ value: min + at, title: String(min + at) })),
            ]}
            onChange={(length) => onChange({ ...value, [name]: length === 0 ? null : length })}
          />
        ))}
      </div>
      <p className="sub mt2">{t('adding.held.lengthsHint')}</p>
    </fieldset>
  );
}
