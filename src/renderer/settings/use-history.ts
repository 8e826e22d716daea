import { useCallback, useEffect, useState } from 'react';
import type { HistoryEntry } from '../../shared/verification/contract';
import { ask } from '../ui/use-call';
import type { Live } from '../ui/use-live';

/** Entries that the list shows at most. */
export const HISTORY_LIMIT = 200;

/** The last answers, newest first as main gives them. */
export function useHistory() {
  const [live, setLive] = useState<Live<readonly HistoryEntry[]>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const turn = { over: false, round };
    void ask('verification/history', { limit: HISTORY_LIMIT }).then((reply) => {
      if (turn.over) return;
      setLive(reply.ok ? { state: 'ready', value: reply.value } : { state: 'failed', error: reply.error });
    });
    return () => {
      turn.over = true;
    };
  }, [round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  return { live, reload };
}
