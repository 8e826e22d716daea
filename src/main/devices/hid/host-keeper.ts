import type { Timers } from '../timers';
import type { HostLauncher } from './host-process';
import { HostSession } from './host-session';
import { limits } from './limits';

/**
 * Starts the HID host when it is first needed and again after it ended, at most three times a minute: a host that dies
 * faster would only go on dying. A host that is not needed for 10 s is ended; that counts for nothing.
 */
export class HostKeeper {
  readonly #launcher: HostLauncher;
  readonly #timers: Timers;
  readonly #changed: () => void;
  #session: HostSession | null = null;
  #wasStarted = false;
  #closed = false;
  #takeBackRest: (() => void) | null = null;
  /** One entry per restart of the last minute: takes its timer back. */
  readonly #restarts = new Set<() => void>();

  /** @param changed told when the host died, and when it may be started again. */
  constructor(launcher: HostLauncher, timers: Timers, changed: () => void) {
    this.#launcher = launcher;
    this.#timers = timers;
    this.#changed = changed;
  }

  /** The running host; null when it ended too often or was closed for good. */
  session(): HostSession | null {
    if (this.#session?.ended) this.#session = null;
    if (this.#session === null && this.#mayStart()) this.#session = this.#start();
    if (this.#session !== null) this.#restLater();
    return this.#session;
  }

  /** Ends the host for good. */
  close(): void {
    this.#closed = true;
    for (const takeBack of this.#restarts) takeBack();
    this.#restarts.clear();
    this.#takeBackRest?.();
    this.#end();
  }

  /** Ends the host on purpose: the next one is no restart, and nobody is told. */
  #end(): void {
    const session = this.#session;
    this.#session = null;
    this.#wasStarted = false;
    session?.end();
  }

  #restLater(): void {
    this.#takeBackRest?.();
    this.#takeBackRest = this.#timers.after(limits.rest, () => this.#rest());
  }

  #rest(): void {
    if (this.#session === null || this.#session.ended) return;
    if (this.#session.isIdle) this.#end();
    else this.#restLater();
  }

  #mayStart(): boolean {
    return !this.#closed && this.#restarts.size < limits.restarts.most;
  }

  #start(): HostSession {
    if (this.#wasStarted) this.#countRestart();
    this.#wasStarted = true;
    return new HostSession(this.#launcher.launch(), this.#timers, () => {
      if (this.#session !== null) this.#changed();
    });
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
