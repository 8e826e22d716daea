import type { Timers } from './timers';

/** Resolves after `ms`, or at once when the signal is aborted (already or meanwhile); never rejects. */
export const wait = (timers: Timers, ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      forget();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const forget = timers.after(ms, done);
    signal.addEventListener('abort', done);
  });
