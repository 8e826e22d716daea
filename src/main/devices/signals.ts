/** A signal that is aborted as soon as one of several is; `unlink` when it is no longer needed. */
export interface LinkedSignal {
  readonly signal: AbortSignal;
  unlink(): void;
}

/** Node 18, which Electron 25 runs, has no `AbortSignal.any`. */
export function linkSignals(signals: readonly AbortSignal[]): LinkedSignal {
  const linked = new AbortController();
  const abort = (): void => linked.abort();
  for (const signal of signals) {
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort);
  }
  return {
    signal: linked.signal,
    unlink() {
      for (const signal of signals) signal.removeEventListener('abort', abort);
    },
  };
}

/** Waits for `turn`, but not beyond the signal; tells whether the turn came first. */
export function cameFirst(turn: Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((done) => {
    const aborted = (): void => done(false);
    signal.addEventListener('abort', aborted, { once: true });
    void turn.finally(() => {
      signal.removeEventListener('abort', aborted);
      done(!signal.aborted);
    });
  });
}
