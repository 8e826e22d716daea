import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';
import type { Answer, Question, Reply } from '../../shared/ipc/contract';
import type { Contracts, Events } from '../../shared/ipc/contracts';
import type { Failure } from '../../shared/result';
import { bridge } from '../app/bridge';

/** Something that main owns and the screen shows: not there yet, there, or a failure. */
export type Live<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: Failure<string> };

type EventFor<K extends keyof Contracts> = {
  [E in keyof Events]: z.output<Events[E]> extends Answer<Contracts[K]> ? E : never;
}[keyof Events];

/** The calls that take no parameters. */
export type Plain = {
  [K in keyof Contracts]: Record<string, never> extends Question<Contracts[K]> ? K : never;
}[keyof Contracts];

const live = <K extends keyof Contracts>(reply: Reply<Contracts[K]>): Live<Answer<Contracts[K]>> =>
  reply.ok ? { state: 'ready', value: reply.value } : { state: 'failed', error: reply.error };

/** The failure shown when a call was not answered at all. */
export const unanswered: Failure<string> = { code: 'internal', facts: {} };

/**
 * Asks once and then follows an event with the same content, e.g. `useLive('devices/list', 'devices/changed')`.
 * An event that comes before the answer wins. `put` takes an answer that came by another call; `reload` asks again.
 * @param believed what is shown until the first answer
 */
export function useLive<K extends Plain, E extends EventFor<K>>(
  channel: K,
  event: E,
  believed: Answer<Contracts[K]> | null = null,
) {
  type T = Answer<Contracts[K]>;
  const [shown, setShown] = useState<Live<T>>(
    believed === null ? { state: 'loading' } : { state: 'ready', value: believed },
  );
  const [round, setRound] = useState(0);
  useEffect(() => {
    const seen = { event: false, gone: false, round };
    const stop = bridge.on(event, (fact) => {
      seen.event = true;
      setShown({ state: 'ready', value: fact as T });
    });
    const take = (next: Live<T>) => {
      if (!seen.gone && !seen.event) setShown(next);
    };
    bridge
      .call(channel, {} as Question<Contracts[K]>)
      .then((reply) => take(live<K>(reply)))
      .catch(() => take({ state: 'failed', error: unanswered }));
    return () => {
      seen.gone = true;
      stop();
    };
  }, [channel, event, round]);
  const put = useCallback((value: T) => setShown({ state: 'ready', value }), []);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  return { live: shown, put, reload };
}
