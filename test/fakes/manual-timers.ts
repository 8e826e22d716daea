import type { Timers } from '../../src/main/devices/timers';

interface Waiting {
  readonly at: number;
  readonly then: () => void;
}

const hops = 8;

/** Lets everything that is ready run: promises, and what they wait for in turn, some messages to and fro. */
export async function settle(): Promise<void> {
  for (let hop = 0; hop < hops; hop++) await new Promise((done) => setImmediate(done));
}

/** Timers that stand still until the test moves them. */
export class ManualTimers implements Timers {
  #now: number;
  readonly #waiting = new Set<Waiting>();

  constructor(now = 1_764_000_000_000) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  /** How many timers are set: 0 when nothing waits any more. */
  get waiting(): number {
    return this.#waiting.size;
  }

  after(ms: number, then: () => void): () => void {
    const one = { at: this.#now + ms, then };
    this.#waiting.add(one);
    return () => void this.#waiting.delete(one);
  }

  /** Moves on by `ms`, running what falls due in its order and letting each settle. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (let next = this.#due(end); next !== undefined; next = this.#due(end)) {
      this.#now = Math.max(this.#now, next.at);
      this.#waiting.delete(next);
      next.then();
      await settle();
    }
    this.#now = end;
  }

  #due(end: number): Waiting | undefined {
    return [...this.#waiting].filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
