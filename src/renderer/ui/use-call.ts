import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Question, Reply } from '../../shared/ipc/contract';
import type { Contracts } from '../../shared/ipc/contracts';
import { bridge } from '../app/bridge';
import { unanswered } from './use-live';

/** A call that broke (main gone, refused) reads like a failure with the code `internal`. */
export async function ask<K extends keyof Contracts>(
  channel: K,
  question: Question<Contracts[K]>,
): Promise<Reply<Contracts[K]>> {
  try {
    return await bridge.call(channel, question);
  } catch {
    return { ok: false, error: unanswered } as Reply<Contracts[K]>;
  }
}

/**
 * One call behind one button. `busy` from press to answer, presses meanwhile are ignored; `failure` is that of the
 * last answer. `send` gives the value, or null when it failed.
 */
export function useCall<K extends keyof Contracts>(channel: K) {
  type Failed = Extract<Reply<Contracts[K]>, { ok: false }>['error'];
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failed | null>(null);
  const at = useRef({ busy: false, gone: false });
  useEffect(() => {
    const here = at.current;
    here.gone = false;
    return () => {
      here.gone = true;
    };
  }, []);
  const send = useCallback(
    async (question: Question<Contracts[K]>): Promise<Answer<Contracts[K]> | null> => {
      if (at.current.busy) return null;
      at.current.busy = true;
      setBusy(true);
      const reply = await ask(channel, question);
      at.current.busy = false;
      if (!at.current.gone) {
        setBusy(false);
        setFailure(reply.ok ? null : (reply.error as Failed));
      }
      return reply.ok ? reply.value : null;
    },
    [channel],
  );
  const clear = useCallback(() => setFailure(null), []);
  return { send, busy, failure, clear };
}
