import type { DeviceId } from '../../../shared/devices/types';
import type { HostDevice } from './host-protocol';
import type { HidDevice } from './types';

/** Everything that tells one plugged-in collection from another; a path alone is used again after a re-plug. */
const keyOf = (device: HostDevice): string =>
  JSON.stringify([
    device.path,
    device.usagePage,
    device.usage,
    device.vendorId,
    device.productId,
    device.serialNumber,
    device.release,
  ]);

/**
 * Gives each listed collection an id for as long as every listing has it, and keeps the system's paths to itself.
 */
export class DeviceIds {
  #known = new Map<string, { readonly id: DeviceId; readonly path: string }>();
  #made = 0;

  /** Takes a new listing; ids of what it lacks are forgotten. A collection that is listed twice is one (macOS). */
  name(devices: readonly HostDevice[]): readonly HidDevice[] {
    const unique = new Map(devices.map((device) => [keyOf(device), device]));
    this.#known = new Map(
      [...unique].map(([key, { path }]) => [key, this.#known.get(key) ?? { id: `usb-${++this.#made}`, path }]),
    );
    return [...unique].map(([key, device]) => named(this.#known.get(key)!.id, device));
  }

  /** The system's path of a device that is still listed. */
  pathOf(id: DeviceId): string | null {
    return [...this.#known.values()].find((one) => one.id === id)?.path ?? null;
  }
}

const named = (id: DeviceId, { path: _, ...device }: HostDevice): HidDevice => ({ ...device, id, virtual: false });
