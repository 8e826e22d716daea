import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';

/** Tries left, as small bars: amber at 4 and fewer, red at 3 and fewer. */
export function Pips({
  left,
  total,
  label,
}: {
  readonly left: number;
  readonly total: number;
  readonly label?: string | undefined;
}): ReactNode {
  const { t } = useTranslation('common');
  const mood = left <= 3 ? 'bad' : left <= 4 ? 'wrn' : null;
  return (
    <span className={classes('pips', mood)} role="img" aria-label={label ?? t('triesLeft', { count: left, total })}>
      {Array.from({ length: total }, (_, place) => place).map((place) => (
        <i key={place} className={place >= left ? 'x' : undefined} />
      ))}
    </span>
  );
}

/** A bar from 0 to `max`. The number beside it, if there is one, is the caller's. */
export function Progress({
  label,
  value,
  max,
  mood = 'ok',
}: {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly mood?: 'ok' | 'wrn' | 'bad' | undefined;
}): ReactNode {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      className={classes('prog', mood !== 'ok' && `prog-${mood}`)}
      role="progressbar"
      aria-label={label}
      aria-valuenow={Math.round(value)}
      aria-valuemin={0}
      aria-valuemax={max}
    >
      <i style={{ width: `${share * 100}%` }} />
    </div>
  );
}
