import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckBox, SecretField } from './field';
import { StrengthMeter } from './strength/strength-meter';
import type { useNewPassphrase } from './use-new-passphrase';

/** A new passphrase, typed twice, with its strength and the switch that shows what was typed. */
export function NewPassphraseFields(props: {
  readonly form: ReturnType<typeof useNewPassphrase>;
  readonly labels: { readonly first: string; readonly second: string };
  readonly hint?: string | undefined;
  /** What is wrong with the first beside what the form finds. */
  readonly error?: string | null | undefined;
  readonly focus?: boolean | undefined;
  readonly shown: boolean;
  readonly onShown: (shown: boolean) => void;
}): ReactNode {
  const { form, labels, shown } = props;
  const { t } = useTranslation('common');
  return (
    <>
      <SecretField
        label={labels.first}
        purpose="new-password"
        large
        focus={props.focus}
        shown={shown}
        value={form.first}
        onChange={form.setFirst}
        error={form.firstError ?? props.error}
        hint={props.hint}
      />
      {form.first === '' ? null : <StrengthMeter strength={form.strength} />}
      <SecretField
        label={labels.second}
        purpose="new-password"
        large
        shown={shown}
        value={form.second}
        onChange={form.setSecond}
        error={form.secondError}
      />
      <CheckBox checked={shown} onChange={props.onShown}>
        {t('show')}
      </CheckBox>
    </>
  );
}
