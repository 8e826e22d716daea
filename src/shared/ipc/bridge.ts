import type { z } from 'zod';
import type { Question, Reply } from './contract';
import type { Contracts, Events } from './contracts';

/** What preload puts on `window.countersign`: the contracts' calls and events, nothing else. */
export interface Bridge {
  call<K extends keyof Contracts>(channel: K, question: Question<Contracts[K]>): Promise<Reply<Contracts[K]>>;
  /** Listens to an event; the answer stops listening. */
  on<K extends keyof Events>(channel: K, take: (fact: z.output<Events[K]>) => void): () => void;
}
