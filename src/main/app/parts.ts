import { type Log, open } from '../log';
import { every } from './platform/timers';

/** A part that lives as long as the app. */
export interface Part {
  readonly name: string;
  readonly start?: () => void | Promise<void>;
  readonly stop?: () => void | Promise<void>;
}

/** A part that does something again and again. */
export function ticking(name: string, ms: number, tick: () => void): Part {
  let stop = (): void => undefined;
  return {
    name,
    start() {
      stop = every(ms, tick);
    },
    stop: () => stop(),
  };
}

/** Starts the parts in their order. One that fails is noted; the others start. */
export async function startAll(parts: readonly Part[], log: Log): Promise<void> {
  for (const part of parts) await contained(part.name, part.start, log);
}

/** Stops them in reverse order, and waits for pending writes, but not longer than `limit`. */
export async function stopAll(parts: readonly Part[], log: Log, limit: Promise<void>): Promise<void> {
  const stopping = (async () => {
    for (const part of [...parts].reverse()) await contained(part.name, part.stop, log);
  })();
  await Promise.race([stopping, limit]);
}

async function contained(name: string, act: Part['start'], log: Log): Promise<void> {
  try {
    await act?.();
  } catch (fault) {
    log.fault('part-failed', fault, { part: open(name) });
  }
}
