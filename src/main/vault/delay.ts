import type { Clock } from '../../shared/clock';

const secondsAfter = [0, 0, 1, 2, 4, 8, 15, 30] as const;
const most = 30;

/**
 * The pause after wrong passphrases (V15): none after the first, then 1, 2, 4, 8, 15 and 30 seconds. It slows a person at
 * the screen only; a thief with the files pays Argon2. A clock set back never makes it longer than its step.
 */
export class UnlockDelay {
  readonly #clock: Clock;
  #failures = 0;
  #until = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts a wrong passphrase; answers with the pause in ms. */
  failed(): number {
    this.#failures += 1;
    this.#until = this.#clock.now() + this.#step();
    return this.#step();
  }

  succeeded(): void {
    this.#failures = 0;
    this.#until = 0;
  }

  /** Ms until the next try, 0 when it may come now. */
  waitMs(): number {
    return Math.min(Math.max(0, this.#until - this.#clock.now()), this.#step());
  }

  /** Time of the next try (ms since the epoch), null when it may come now. */
  waitUntil(): number | null {
    const wait = this.waitMs();
    return wait === 0 ? null : this.#clock.now() + wait;
  }

  #step(): number {
    return (secondsAfter[this.#failures] ?? most) * 1000;
  }
}
