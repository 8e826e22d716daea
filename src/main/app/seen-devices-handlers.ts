import type { seenDevicesContract } from '../../shared/devices/contract';
import type { Handlers } from '../../shared/ipc/contract';
import { fail, ok } from '../../shared/result';
import type { DeviceService } from '../devices/service-types';
import type { VaultService } from '../vault/service-types';
import { seenKey } from './remember-devices';

/** Answers the Keys page's questions for the devices that the vault remembers. */
export const seenDevicesHandlers = ({
  vault,
  devices,
}: {
  readonly vault: Pick<VaultService, 'repositories'>;
  readonly devices: Pick<DeviceService, 'list'>;
}): Handlers<typeof seenDevicesContract> => ({
  'devices/seen': () => {
    const store = vault.repositories()?.devices;
    if (!store) return fail('locked');
    const here = new Set(devices.list().map(seenKey));
    return ok(
      store
        .list()
        .map(({ device, name, serial, lastSeen }) => ({ device, name, serial, lastSeen, here: here.has(device) })),
    );
  },
  'devices/forget': ({ device }) => {
    const store = vault.repositories()?.devices;
    if (!store) return fail('locked');
    if (!store.list().some((seen) => seen.device === device)) return fail('unknown-device');
    const forgotten = store.forget(device);
    return forgotten.ok ? ok({}) : forgotten;
  },
});
