import type { DeviceId } from '../../shared/devices/types';
import { cameFirst } from './signals';

/** Gives a device back. */
export type Release = () => void;

/** One user per device at a time: the OTP interface has no channels, so two exchanges would mix (yubiotp.md, 1). */
export class DeviceLocks {
  /** The last in the queue of each device that is in use. */
  readonly #last = new Map<DeviceId, Promise<void>>();

  isHeld(device: DeviceId): boolean {
    return this.#last.has(device);
  }

  /** Waits for its turn; null when the signal came first. */
  async acquire(device: DeviceId, signal: AbortSignal): Promise<Release | null> {
    const earlier = this.#last.get(device);
    const { promise: over, release } = released();
    const mine = Promise.all([earlier, over]).then(() => {
      if (this.#last.get(device) === mine) this.#last.delete(device);
    });
    this.#last.set(device, mine);
    if (await cameFirst(earlier ?? Promise.resolve(), signal)) return release;
    release();
    return null;
  }
}

function released(): { readonly promise: Promise<void>; readonly release: Release } {
  let release: Release = () => undefined;
  const promise = new Promise<void>((done) => {
    release = done;
  });
  return { promise, release };
}
