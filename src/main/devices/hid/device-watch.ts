import type { Timers } from '../timers';
import { limits } from './limits';

/** Tells when the system's list of HID nodes changes. `failed`: it cannot, or cannot any longer. */
export type NodeEvents = (changed: () => void, failed: () => void) => () => void;

/** What a watch is made of. */
export interface DeviceWatchParts {
  readonly timers: Timers;
  /** Null where the system tells nothing: then the bus is listed again and again. */
  readonly nodeEvents: NodeEvents | null;
  /** Whether another listing looks different; asked only in polling. */
  readonly poll: () => Promise<boolean>;
  /** True while a device is open: each listing slows its traffic, so none is made then. */
  readonly isBusy: () => boolean;
}

/**
 * Watches for devices that come and go while anybody wants to know (platform-access.md, 5): by the system's events,
 * else by listing every 1.25 s. Several changes within 300 ms are told as one.
 */
export class DeviceWatch {
  readonly #parts: DeviceWatchParts;
  readonly #watchers = new Set<() => void>();
  #stop: (() => void) | null = null;
  #takeBackTold: (() => void) | null = null;
  #takeBackPoll: (() => void) | null = null;

  constructor(parts: DeviceWatchParts) {
    this.#parts = parts;
  }

  add(changed: () => void): () => void {
    const watcher = (): void => changed();
    this.#watchers.add(watcher);
    this.#stop ??= this.#begin();
    return () => {
      this.#watchers.delete(watcher);
      if (this.#watchers.size === 0) this.#end();
    };
  }

  /** Something changed: told once, 300 ms from the first of several. */
  changed(): void {
    if (this.#watchers.size === 0 || this.#takeBackTold !== null) return;
    this.#takeBackTold = this.#parts.timers.after(limits.debounce, () => {
      this.#takeBackTold = null;
      for (const watcher of [...this.#watchers]) watcher();
    });
  }

  /** Forgets every watcher. */
  close(): void {
    this.#watchers.clear();
    this.#end();
  }

  #begin(): () => void {
    const { nodeEvents } = this.#parts;
    if (nodeEvents === null) this.#pollLater();
    return (
      nodeEvents?.(
        () => this.changed(),
        () => this.#pollLater(),
      ) ?? (() => undefined)
    );
  }

  #end(): void {
    this.#stop?.();
    this.#takeBackTold?.();
    this.#takeBackPoll?.();
    this.#stop = this.#takeBackTold = this.#takeBackPoll = null;
  }

  #pollLater(): void {
    if (this.#watchers.size === 0 || this.#takeBackPoll !== null) return;
    const takeBack = this.#parts.timers.after(limits.poll, () => void this.#poll(takeBack));
    this.#takeBackPoll = takeBack;
  }

  /** @param mine tells whether the watch was ended, and perhaps begun again, while the bus was listed. */
  async #poll(mine: () => void): Promise<void> {
    const isDifferent = !this.#parts.isBusy() && (await this.#parts.poll());
    if (this.#takeBackPoll !== mine) return;
    if (isDifferent) this.changed();
    this.#takeBackPoll = null;
    this.#pollLater();
  }
}
