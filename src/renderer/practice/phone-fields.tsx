import { type ReactNode, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhoneKey, PhoneView } from '../../shared/practice/phone';
import { Button } from '../ui/button';
import { Data } from '../ui/words';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** The app's fields and the phone's keypad, while there is something to type; the keyboard's digits do the same. */
export function PhoneFields({
  phone,
  press,
}: {
  readonly phone: PhoneView;
  readonly press: (key: PhoneKey) => void;
}): ReactNode {
  const { t } = useTranslation('practice');
  useDigits(phone.field !== null, press);
  if (phone.field === null) return null;
  return (
    <div>
      <dl className="kv" aria-live="polite">
        {phone.field === 'passcode' ? <Field name="passcode" phone={phone} /> : null}
        {phone.screen === 'challenge' && phone.system === 'android' ? <Field name="pin" phone={phone} /> : null}
        {phone.screen === 'challenge' ? <Field name="challenge" phone={phone} /> : null}
      </dl>
      <fieldset className="phone-pad mt3" aria-label={t('phone.pad')}>
        {DIGITS.map((digit) => (
          <Button key={digit} size="sm" label={t('phone.digit', { digit })} onPress={() => press(digit)}>
            <Data code>{digit}</Data>
          </Button>
        ))}
        <Button size="sm" onPress={() => press('delete')}>
          {t('phone.delete')}
        </Button>
        {phone.screen === 'challenge' && phone.system === 'android' ? (
          <Button size="sm" onPress={() => press('next')}>
            {t('phone.next')}
          </Button>
        ) : null}
      </fieldset>
    </div>
  );
}

/** One field and what is in it: a code openly, a PIN as dots. */
function Field({ name, phone }: { readonly name: 'pin' | 'challenge' | 'passcode'; readonly phone: PhoneView }) {
  const { t } = useTranslation('practice');
  const value = name === 'challenge' ? phone.challenge : '•'.repeat(phone.dots);
  return (
    <>
      <dt>
        {t(`phone.fields.${name}`)}
        {phone.field === name ? <span className="t2"> {t('phone.typing')}</span> : null}
      </dt>
      <dd>{value === '' ? <span className="t2">{t('phone.empty')}</span> : <Data code>{value}</Data>}</dd>
    </>
  );
}

const KEYS: Readonly<Record<string, PhoneKey>> = { Backspace: 'delete', Delete: 'delete', ArrowDown: 'next' };

/** The digits of the keyboard, while a field waits for some. */
function useDigits(isWaiting: boolean, press: (key: PhoneKey) => void): void {
  useLayoutEffect(() => {
    if (!isWaiting) return;
    const onKey = (event: KeyboardEvent) => {
      const key = /^\d$/.test(event.key) ? (event.key as PhoneKey) : KEYS[event.key];
      const isOwn = event.target instanceof Element && event.target.closest('select, input') !== null;
      if (key === undefined || isOwn || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      press(key);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
