import { useCallback, useEffect, useState } from 'react';
import type { ProfileDetail } from '../../../shared/profiles/contract';
import { bridge } from '../../app/bridge';
import { ask } from '../../ui/use-call';
import type { Live } from '../../ui/use-live';

/** One profile with what the person added; read again whenever main says that profiles changed. */
export function useDetail(id: string) {
  const [live, setLive] = useState<Live<ProfileDetail>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    const turn = { over: false, round };
    void ask('profiles/get', { id }).then((reply) => {
      if (turn.over) return;
      setLive(reply.ok ? { state: 'ready', value: reply.value } : { state: 'failed', error: reply.error });
    });
    return () => {
      turn.over = true;
    };
  }, [id, round]);
  useEffect(() => bridge.on('profiles/changed', reload), [reload]);
  return { live, reload };
}
