import { useCallback, useEffect, useState } from 'react';
import type { CredentialSummary } from '../../shared/vault/contract';
import { bridge } from '../app/bridge';
import { ask } from './use-call';
import type { Live } from './use-live';

/** The vault's credentials; read again whenever main says that the list is another one. */
export function useCredentials() {
  const [live, setLive] = useState<Live<readonly CredentialSummary[]>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    const turn = { over: false, round };
    void ask('vault/list', {}).then((reply) => {
      if (turn.over) return;
      setLive(reply.ok ? { state: 'ready', value: reply.value } : { state: 'failed', error: reply.error });
    });
    return () => {
      turn.over = true;
    };
  }, [round]);
  useEffect(() => bridge.on('vault/credentials', reload), [reload]);
  return { live, reload };
}
