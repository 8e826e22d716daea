import type { LogInNote } from './pages/log-in';

const plainKinds = ['invalid', 'empty', 'expired', 'three', 'ended', 'declined', 'stale', 'bye'] as const;

/** The address of the first page with something to say on it; a closed list, no text travels. */
export const addressOf = (note: LogInNote): string =>
  note.kind === 'locked' ? `/?said=locked&until=${Math.ceil(note.until / 60_000)}` : `/?said=${note.kind}`;

const latest = 8.64e15 / 60_000;

/** Reads it back; null for anything else. `until` is in whole minutes since the epoch. */
export function noteOf(said: string | undefined, until: string | undefined): LogInNote | null {
  if (said === 'locked' && until !== undefined && /^\d{1,12}$/.test(until) && Number(until) < latest) {
    return { kind: 'locked', until: Number(until) * 60_000 };
  }
  const kind = plainKinds.find((known) => known === said);
  return kind === undefined ? null : { kind };
}
