import type { Schedule } from '../schedule';

interface Timers {
  setTimeout(then: (...args: unknown[]) => void, ms: number): number;
  clearTimeout(id: number): void;
}

/** The injected timers in the form that XState takes them. */
export function timersOf(schedule: Schedule): Timers {
  const running = new Map<number, () => void>();
  let last = 0;
  return {
    setTimeout(then, ms) {
      const id = ++last;
      running.set(
        id,
        schedule(ms, () => {
          running.delete(id);
          then();
        }),
      );
      return id;
    },
    clearTimeout(id) {
      running.get(id)?.();
      running.delete(id);
    },
  };
}
