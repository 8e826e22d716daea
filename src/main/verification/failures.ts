import type { LockOut } from '../../shared/profiles/facts';
import type { CredentialSummary } from '../../shared/vault/contract';
import type { HistoryEntry } from '../../shared/verification/contract';
import type { HistoryReader } from '../vault/repositories/types';

const day = 24 * 60 * 60_000;
/** Entries looked at; more than any account can fail in a day without being locked. */
const enough = 1000;

/** Up to the latest accepted one where success makes the portal forget; `entries` are newest first. */
function counting(entries: readonly HistoryEntry[], limit: LockOut | null): readonly HistoryEntry[] {
  const accepted = entries.findIndex(({ outcome }) => outcome === 'accepted');
  return limit?.endsWithSuccess === true && accepted !== -1 ? entries.slice(0, accepted) : entries;
}

/**
 * Refused log-ins that count at the portal at `now` (ms since the epoch), as far as this history knows: within the
 * portal's span, a day where no profile says it. The portal may have counted others.
 */
export function failuresOf(
  history: HistoryReader,
  { portal, account }: CredentialSummary,
  limit: LockOut | null,
  now: number,
): number {
  const own = history.latest(enough).filter((entry) => entry.portal === portal && entry.account === account);
  const since = now - (limit === null ? day : limit.spanSeconds * 1000);
  return counting(own, limit).filter(({ at, outcome }) => outcome === 'refused' && at >= since).length;
}
