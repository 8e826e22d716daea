import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../ui/say';
import { useSecondsLeft } from '../../ui/use-now';
import { StatusWord } from '../../ui/words';

/** Seconds at which the time left is said (DESIGN.md 8). */
const SAID = [20, 10, 5];
/** From here on it is amber. */
const SOON = 60;

/** Seconds as `4:05`. */
const clockText = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** How long the response is good for at the portal, where that is known. */
export function ValidClock({ expiresAt }: { readonly expiresAt: number | null }): ReactNode {
  const { t } = useTranslation('verification');
  const left = useSecondsLeft(expiresAt);
  useEffect(() => {
    if (SAID.includes(left)) say(t('response.validSay', { count: left }));
  }, [left, t]);
  if (expiresAt === null) return null;
  if (left === 0) return <StatusWord mood="bad">{t('response.ended')}</StatusWord>;
  return (
    <span role="timer" aria-live="off">
      <StatusWord mood={left <= SOON ? 'wrn' : 'plain'} icon="clock">
        {t('response.validFor', { time: clockText(left) })}
      </StatusWord>
    </span>
  );
}
