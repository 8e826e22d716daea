import { useSyncExternalStore } from 'react';
import type { CredentialId } from '../../shared/vault/contract';

/** What was typed and not sent yet. Lives as long as the window's content, so that leaving the page loses nothing. */
export interface Draft {
  /** As typed; '' is nothing. */
  readonly challenge: string;
  readonly credential: CredentialId | null;
  /** What was read off the device so far, and for which verification (its credential and challenge). */
  readonly reading: string;
  readonly readingFor: string;
}

const empty: Draft = { challenge: '', credential: null, reading: '', readingFor: '' };
const store = { draft: empty, listeners: new Set<() => void>() };

/** Changes parts of the draft. */
export function changeDraft(change: Partial<Draft>): void {
  store.draft = { ...store.draft, ...change };
  for (const listener of store.listeners) listener();
}

/** Forgets the draft: it was sent, or dropped. */
export const clearDraft = (): void => changeDraft(empty);

const subscribe = (listener: () => void) => {
  store.listeners.add(listener);
  return () => store.listeners.delete(listener);
};

/** The draft as it is now. */
export const useDraft = (): Draft => useSyncExternalStore(subscribe, () => store.draft);
