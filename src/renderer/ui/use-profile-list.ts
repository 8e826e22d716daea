import { useMemo, useSyncExternalStore } from 'react';
import type { ProfileEntry } from '../../shared/profiles/contract';
import type { Failure } from '../../shared/result';
import { bridge } from '../app/bridge';
import { ask } from './use-call';
import type { Live } from './use-live';

/** The list, read once for all who show it, and again whenever main says that it is another one. */
const store = {
  live: { state: 'loading' } as Live<readonly ProfileEntry[]>,
  takers: new Set<() => void>(),
  stop: () => {},
  round: 0,
};

async function read(): Promise<void> {
  const round = ++store.round;
  const reply = await ask('profiles/list', {});
  if (round !== store.round) return;
  store.live = reply.ok ? { state: 'ready', value: reply.value } : failed(reply.error);
  for (const take of store.takers) take();
}

const failed = (error: Failure<string>): Live<never> => ({ state: 'failed', error });

function subscribe(take: () => void): () => void {
  store.takers.add(take);
  if (store.takers.size === 1) {
    store.stop = bridge.on('profiles/changed', () => void read());
    void read();
  }
  return () => {
    store.takers.delete(take);
    if (store.takers.size === 0) store.stop();
  };
}

/** The portal profiles, and one of them by its id (undefined: there is none, or the list is not there yet). */
export function useProfileList() {
  const live = useSyncExternalStore(subscribe, () => store.live);
  return useMemo(() => {
    const byId = new Map(live.state === 'ready' ? live.value.map((one) => [one.id, one]) : []);
    return { live, find: (id: string) => byId.get(id), reload: () => void read() };
  }, [live]);
}
