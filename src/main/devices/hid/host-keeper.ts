import type { Timers } from '../timers';
import type { HostLauncher } from './host-process';
import { HostSession } from './host-session';
import { limits } from './limits';

/**
 * Starts the HID host when it is first needed and again after it ended, at most three times a minute: a host that dies
 * faster would only go on dying.
 */
export class HostKeeper {
  readonly #launcher: HostLauncher;
  readonly #timers: Timers;
  readonly #changed: () => void;
  #session: HostSession | null = null;
  #wasStarted = false;
  #closed = false;
  /** One entry per restart of the last minute: takes its timer back. */
  readonly #restarts = new Set<() => void>();

  /** @param changed told when the host ended, and when it may be started again. */
  constructor(launcher: HostLauncher, timers: Timers, changed: () => void) {
    this.#launcher = launcher;
    this.#timers = timers;
    this.#changed = changed;
  }

  /** The running host; null when it ended too often or was closed for good. */
  session(): HostSession | null {
    if (this.#session?.ended) this.#session = null;
    if (this.#session === null && this.#mayStart()) this.#session = this.#start();
    return this.#session;
  }

  /** Ends the host for good. */
  close(): void {
    this.#closed = true;
    for (const takeBack of this.#restarts) takeBack();
    this.#restarts.clear();
    this.#session?.end();
    this.#session = null;
  }

  #mayStart(): boolean {
    return !this.#closed && this.#restarts.size < limits.restarts.most;
  }

  #start(): HostSession {
    if (this.#wasStarted) this.#countRestart();
    this.#wasStarted = true;
    return new HostSession(this.#launcher.launch(), this.#timers, this.#changed);
  }

  #countRestart(): void {
    const takeBack = this.#timers.after(limits.restarts.window, () => {
      const wasSpent = !this.#mayStart();
      this.#restarts.delete(takeBack);
      if (wasSpent) this.#changed();
    });
    this.#restarts.add(takeBack);
  }
}
