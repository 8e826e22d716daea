/** How long guessing takes, as a key of `gate:strength.*` and a count. */
export interface GuessTime {
  readonly key: 'moment' | 'minutes' | 'hours' | 'days' | 'years' | 'centuries';
  readonly count: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
const UNITS = [
  { key: 'minutes', seconds: MINUTE, below: HOUR },
  { key: 'hours', seconds: HOUR, below: DAY },
  { key: 'days', seconds: DAY, below: YEAR },
  { key: 'years', seconds: YEAR, below: 100 * YEAR },
] as const;

/** Puts seconds into the largest unit that fits; more than 100 years are centuries. */
export function guessTime(seconds: number): GuessTime {
  if (seconds < MINUTE) return { key: 'moment', count: 0 };
  const unit = UNITS.find(({ below }) => seconds < below);
  return unit ? { key: unit.key, count: Math.round(seconds / unit.seconds) } : { key: 'centuries', count: 0 };
}
