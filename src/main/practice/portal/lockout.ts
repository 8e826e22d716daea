import { rules } from './rules';
import type { Store } from './store';

/** Failures that count at `now`, and the end of the lock that they make (ms since the epoch, null: not locked). */
export interface Standing {
  readonly failures: number;
  readonly lockedUntil: number | null;
}

/**
 * The rule: ten failures within 24 h lock until 24 h after the last one. `times` is in order. Failures go on
 * counting while the lock that they made lasts, so a lock does not end with its first failure's day.
 */
export function standingOf(times: readonly number[], now: number): Standing {
  const last = times.at(-1);
  const tenth = times.at(-rules.failuresUntilLock);
  const isLock = last !== undefined && tenth !== undefined && last - tenth < rules.failureSpan;
  const until = (last ?? 0) + rules.failureSpan;
  if (isLock && now < until) return { failures: rules.failuresUntilLock, lockedUntil: until };
  if (isLock) return { failures: 0, lockedUntil: null };
  return { failures: times.filter((at) => now - at < rules.failureSpan).length, lockedUntil: null };
}

/**
 * Where the account of a typed name stands, known or not. A failure in the future means that the clock was set
 * back: all are moved so that the last one is now, and no lock lasts longer than 24 h from now.
 */
export function standing(store: Store, name: string, now: number): Standing {
  const last = store.failures(name).at(-1) ?? now;
  if (last > now) store.shiftFailures(name, last - now);
  store.dropFailuresUntil(name, now - 2 * rules.failureSpan);
  const found = standingOf(store.failures(name), now);
  if (found.failures === 0) store.clearFailures(name);
  return found;
}
