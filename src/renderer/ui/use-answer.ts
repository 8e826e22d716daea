import { useEffect, useState } from 'react';
import type { Answer, Question } from '../../shared/ipc/contract';
import type { Contracts } from '../../shared/ipc/contracts';
import { ask } from './use-call';
import type { Live, Plain } from './use-live';

/** Asks a question that takes no parameters once, when the component appears. */
export function useAnswer<K extends Plain>(channel: K): Live<Answer<Contracts[K]>> {
  const [live, setLive] = useState<Live<Answer<Contracts[K]>>>({ state: 'loading' });
  useEffect(() => {
    const turn = { over: false };
    void ask(channel, {} as Question<Contracts[K]>).then((reply) => {
      if (turn.over) return;
      setLive(reply.ok ? { state: 'ready', value: reply.value } : { state: 'failed', error: reply.error });
    });
    return () => {
      turn.over = true;
    };
  }, [channel]);
  return live;
}
