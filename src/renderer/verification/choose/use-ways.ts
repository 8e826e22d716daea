import { useMemo } from 'react';
import type { CredentialSummary } from '../../../shared/vault/contract';
import { useCredentials } from '../../ui/use-credentials';

/** The last used first, those never used after them, in the order of their portals. */
const byUse = (one: CredentialSummary, other: CredentialSummary): number =>
  (other.usedAt ?? 0) - (one.usedAt ?? 0) ||
  one.portal.localeCompare(other.portal) ||
  one.account.localeCompare(other.account);

/** Every credential of the vault, the last used first; read anew whenever one came or went. */
export function useWays(): ReturnType<typeof useCredentials> {
  const { live, reload } = useCredentials();
  const sorted = useMemo(
    () => (live.state === 'ready' ? { ...live, value: [...live.value].sort(byUse) } : live),
    [live],
  );
  return { live: sorted, reload };
}
