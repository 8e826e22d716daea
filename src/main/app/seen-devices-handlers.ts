import type { seenDevicesContract } from '../../shared/devices/contract';
import type { DeviceView } from '../../shared/devices/types';
import type { Handlers } from '../../shared/ipc/contract';
import { fail, ok } from '../../shared/result';
import type { DeviceService } from '../devices/service-types';
import type { VaultService } from '../vault/service-types';
import { isKnown, seenKey } from './remember-devices';

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
    const plugged = devices.list().filter((view) => !view.virtual);
    return ok(
      store.list().map(({ device, name, serial, lastSeen }) => ({
        device,
        name,
        serial,
        lastSeen,
        here: plugged.some((view) => isSame(view, device, serial)),
      })),
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

/** A device that cannot be read tells no serial number: it may be each remembered one of its kind and name. */
const isSame = (view: DeviceView, device: string, serial: string | null): boolean =>
  seenKey(isKnown(view) ? view : { ...view, serial }) === device;
