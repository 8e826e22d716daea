import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileDetail } from '../../../shared/profiles/contract';
import { useSentence } from '../../i18n/sentences';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { showToast } from '../../ui/toast';
import { useCall } from '../../ui/use-call';

/** The numbers that the person typed in from their letter, one for each that the profile has a place for. */
export function PhoneNumbers({ detail: { profile, phones } }: { readonly detail: ProfileDetail }): ReactNode {
  const { t } = useTranslation('profiles');
  if (profile.phones.length === 0) return null;
  return (
    <section className="mt8">
      <h3 className="h-sec">{t('phones.title')}</h3>
      <p className="sub mt1">{t('phones.lead')}</p>
      {profile.phones.map(({ id, label }) => (
        <PhoneNumber key={id} profile={profile.id} phone={id} label={label} kept={phones[id] ?? ''} />
      ))}
    </section>
  );
}

function PhoneNumber({
  profile,
  phone,
  label,
  kept,
}: {
  readonly profile: string;
  readonly phone: string;
  readonly label: string;
  readonly kept: string;
}): ReactNode {
  const { t } = useTranslation('profiles');
  const [number, setNumber] = useState(kept);
  const call = useCall('profiles/set-phone');
  const sentence = useSentence('profiles');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await call.send({ id: profile, phone, number });
    if (!saved) return;
    setNumber(saved.number);
    showToast({ text: t(saved.number === '' ? 'phones.removed' : 'phones.saved'), icon: 'check' });
  };
  return (
    <form className="portal-phone mt4" onSubmit={(event) => void submit(event)} noValidate>
      <Field
        label={label}
        dataLabel
        value={number}
        maxLength={64}
        error={call.failure ? `${sentence(call.failure).what}. ${sentence(call.failure).why}` : undefined}
        onChange={(value) => {
          call.clear();
          setNumber(value);
        }}
      />
      <div>
        <Button size="sm" submit busy={call.busy}>
          {t('phones.save')}
        </Button>
      </div>
    </form>
  );
}
