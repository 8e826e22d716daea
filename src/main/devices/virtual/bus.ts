import type { DeviceId } from '../../../shared/devices/types';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { HidBus, HidConnection, HidDevice, ListCode, OpenCode } from '../hid/types';
import { VirtualConnection } from './connection';

/** A device that exists in this process only: what the system would list, and its feature reports. */
export interface VirtualDevice {
  readonly description: Omit<HidDevice, 'id' | 'virtual'>;
  getFeature(): Uint8Array;
  setFeature(report: Uint8Array): void;
  /** Told when it was pulled out. */
  forget(): void;
}

interface Plugged {
  readonly device: VirtualDevice;
  connection: VirtualConnection | null;
}

/** A bus of virtual devices. A device that is plugged in again has another id, as with a real bus. */
export class VirtualHidBus implements HidBus {
  readonly #plugged = new Map<DeviceId, Plugged>();
  readonly #watchers = new Set<() => void>();
  #count = 0;

  /** Plugs a device in and tells it at once. */
  attach(device: VirtualDevice): DeviceId {
    const id = `virtual-${++this.#count}`;
    this.#plugged.set(id, { device, connection: null });
    this.#tell();
    return id;
  }

  /** Pulls a device out: its open connection ends with `unplugged`. Nothing happens when it is not there. */
  detach(id: DeviceId): void {
    const plugged = this.#plugged.get(id);
    if (plugged === undefined) return;
    this.#plugged.delete(id);
    plugged.device.forget();
    plugged.connection?.end('unplugged');
    this.#tell();
  }

  async list(): Promise<Result<readonly HidDevice[], ListCode>> {
    return ok([...this.#plugged].map(([id, { device }]) => ({ ...device.description, id, virtual: true })));
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  }

  /** `device-busy`: it is open already; one owner at a time. */
  async open(id: DeviceId): Promise<Result<HidConnection, OpenCode>> {
    const plugged = this.#plugged.get(id);
    if (plugged === undefined) return fail('device-gone');
    if (plugged.connection?.isOpen) return fail('device-busy');
    plugged.connection = new VirtualConnection(plugged.device);
    return ok(plugged.connection);
  }

  #tell(): void {
    for (const changed of this.#watchers) changed();
  }
}
