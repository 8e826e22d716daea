import type { devicesContract } from '../../shared/devices/contract';
import type { Handlers } from '../../shared/ipc/contract';
import { ok } from '../../shared/result';
import type { DeviceService } from './service-types';

/** Answers the screens' question for the list, as it was last read. */
export const devicesHandlers = (devices: DeviceService): Handlers<typeof devicesContract> => ({
  'devices/list': () => ok([...devices.list()]),
});
