import type { Clock } from '../../../shared/clock';

/** What the idle lock needs to know and may do. */
export interface IdleParts {
  readonly clock: Clock;
  /** Seconds since keyboard or mouse were last used in any program, as the system says. */
  readonly systemIdleSeconds: () => number;
  /** Minutes without input until the lock; 0 is never. Null while there is nothing to lock. */
  readonly idleMinutes: () => number | null;
  readonly setLockAt: (at: number | null) => void;
  readonly warn: (at: number | null) => void;
  readonly lock: () => void;
}

/** How long before the lock it is announced, and how far the shown time may be off. */
const WARNING_MS = 20_000;
const COARSE_MS = 10_000;

/**
 * Locks after some minutes without input. To be ticked every second. Some systems cannot tell their idle time and always
 * say 0; it is believed only after it was seen to count, else the app's own activity decides.
 */
export class IdleLock {
  readonly #parts: IdleParts;
  #active: number;
  #systemCounts = false;
  #lockAt: number | null = null;
  #warned = false;

  constructor(parts: IdleParts) {
    this.#parts = parts;
    this.#active = parts.clock.now();
  }

  /** The person did something in the app. */
  active(): void {
    this.#active = this.#parts.clock.now();
    this.tick();
  }

  tick(): void {
    const minutes = this.#parts.idleMinutes();
    const now = this.#parts.clock.now();
    if (minutes === null) this.#active = now;
    const at = minutes ? this.#lastInput(now) + minutes * 60_000 : null;
    if (at !== null && now >= at) {
      this.#show(null, false);
      this.#parts.lock();
    } else this.#show(at, at !== null && at - now <= WARNING_MS);
  }

  /** The later of the app's own and the system's last input; never in the future, should the clock be set back. */
  #lastInput(now: number): number {
    const seconds = this.#parts.systemIdleSeconds();
    if (seconds >= 2) this.#systemCounts = true;
    const system = this.#systemCounts ? now - seconds * 1000 : 0;
    this.#active = Math.min(now, Math.max(this.#active, system));
    return this.#active;
  }

  #show(at: number | null, warning: boolean): void {
    const moved = at === null || this.#lockAt === null || Math.abs(at - this.#lockAt) >= COARSE_MS;
    if (at !== this.#lockAt && (moved || warning !== this.#warned)) {
      this.#lockAt = at;
      this.#parts.setLockAt(at);
    }
    if (warning === this.#warned) return;
    this.#warned = warning;
    this.#parts.warn(warning ? at : null);
  }
}
