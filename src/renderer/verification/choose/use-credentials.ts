import { useCallback, useEffect, useState } from 'react';
import type { CredentialSummary } from '../../../shared/vault/contract';
import { bridge } from '../../app/bridge';
import { ask } from '../../ui/use-call';
import type { Live } from '../../ui/use-live';

/** The last used first, those never used after them, in the order of their portals. */
const byUse = (one: CredentialSummary, other: CredentialSummary): number =>
  (other.usedAt ?? 0) - (one.usedAt ?? 0) ||
  one.portal.localeCompare(other.portal) ||
  one.account.localeCompare(other.account);

/** Every credential of the vault, the last used first; read anew whenever one came or went. */
export function useCredentials(): {
  readonly live: Live<readonly CredentialSummary[]>;
  readonly reload: () => void;
} {
  const [live, setLive] = useState<Live<readonly CredentialSummary[]>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => bridge.on('vault/credentials', reload), [reload]);
  useEffect(() => {
    const turn = { over: false, round };
    void ask('vault/list', {}).then((reply) => {
      if (turn.over) return;
      setLive(
        reply.ok ? { state: 'ready', value: [...reply.value].sort(byUse) } : { state: 'failed', error: reply.error },
      );
    });
    return () => {
      turn.over = true;
    };
  }, [round]);
  return { live, reload };
}
