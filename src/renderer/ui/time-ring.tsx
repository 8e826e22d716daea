import type { ReactNode } from 'react';
import { classes } from './classes';

const LENGTH = 2 * Math.PI * 22;
/** Seconds from which the ring turns amber. */
const SOON = 5;

/**
 * Time that is left, as a ring that empties and the seconds in it. Amber in the last 5 s.
 * @param label the seconds in words, for screen readers
 */
export function TimeRing({
  seconds,
  of,
  label,
}: {
  readonly seconds: number;
  readonly of: number;
  readonly label: string;
}): ReactNode {
  const share = of > 0 ? Math.min(1, Math.max(0, seconds / of)) : 0;
  return (
    <span className={classes('ring', seconds <= SOON && 'wrn')} role="timer" aria-label={label}>
      <svg viewBox="0 0 52 52" width="52" height="52" aria-hidden="true">
        <circle cx="26" cy="26" r="22" />
        <circle className="v" cx="26" cy="26" r="22" strokeDasharray={`${share * LENGTH} ${LENGTH}`} />
      </svg>
      <b aria-hidden="true">{seconds}</b>
    </span>
  );
}
