import type { DeviceId } from '../../../shared/devices/types';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { HidBus, HidDevice, ListCode } from './types';

/**
 * Several buses as one, such as the real devices and the virtual key. Their ids must differ. A bus that fails is
 * passed over while another one has devices, and named when there are none at all.
 */
export class JoinedBus implements HidBus {
  readonly #buses: readonly HidBus[];
  #owners = new Map<DeviceId, HidBus>();

  constructor(buses: readonly HidBus[]) {
    this.#buses = buses;
  }

  async list(): Promise<Result<readonly HidDevice[], ListCode>> {
    const lists = await Promise.all(this.#buses.map(async (bus) => ({ bus, listed: await bus.list() })));
    const found = lists.flatMap(({ bus, listed }) =>
      listed.ok ? listed.value.map((device) => ({ bus, device })) : [],
    );
    this.#owners = new Map(found.map(({ bus, device }) => [device.id, bus]));
    const failed = lists.find(({ listed }) => !listed.ok)?.listed;
    return found.length === 0 && failed !== undefined ? failed : ok(found.map(({ device }) => device));
  }

  watch(changed: () => void): () => void {
    const stops = this.#buses.map((bus) => bus.watch(changed));
    return () => {
      for (const stop of stops) stop();
    };
  }

  async open(id: DeviceId): ReturnType<HidBus['open']> {
    return this.#owners.get(id)?.open(id) ?? fail('device-gone');
  }
}
