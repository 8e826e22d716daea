import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Progress } from '../../ui/meter';
import { say } from '../../ui/say';
import { useSecondsLeft } from '../../ui/use-now';
import { useFull } from '../use-full';

/** Seconds at which the time left is said (DESIGN.md 8). */
const SAID = [20, 10, 5];
/** From here on the bar is amber. */
const SOON = 5;

/** Time left to touch the key: a bar and seconds, silent but for the start and 20, 10 and 5 s. */
export function TouchTimer({ deadline }: { readonly deadline: number | null }): ReactNode {
  const { t } = useTranslation('verification');
  const left = useSecondsLeft(deadline);
  const full = useFull(deadline, left);
  useEffect(() => {
    if (deadline === null) return;
    const count = Math.max(0, Math.ceil((deadline - Date.now()) / 1000));
    say(t('key.touchSay', { count }), 'alert');
  }, [deadline, t]);
  useEffect(() => {
    if (SAID.includes(left)) say(t('key.timer', { count: left }), 'alert');
  }, [left, t]);
  if (deadline === null) return null;
  return (
    <div className="rowx touch-timer" role="timer" aria-live="off" aria-label={t('key.timer', { count: left })}>
      <div className="touch-bar">
        <Progress label={t('key.timer', { count: left })} value={left} max={full} mood={left <= SOON ? 'wrn' : 'ok'} />
      </div>
      <span className="code sub">{t('key.left', { count: left })}</span>
    </div>
  );
}
