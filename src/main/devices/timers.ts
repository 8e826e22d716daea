import type { Clock } from '../../shared/clock';

/** Time as the devices see it, injected so that tests decide when a wait is over. */
export interface Timers extends Clock {
  /** Runs `then` once, `ms` from now; the answer takes it back. Not moved by a change of the system's clock. */
  after(ms: number, then: () => void): () => void;
}

/** The system's own time. */
export const systemTimers: Timers = {
  now: () => Date.now(),
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};
