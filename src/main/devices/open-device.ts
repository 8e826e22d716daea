import type { DeviceId } from '../../shared/devices/types';
import type { Result } from '../../shared/result';
import { fail } from '../../shared/result';
import type { HidBus, HidConnection, OpenCode } from './hid/types';

/** Opens a device unless the signal comes first; one that opens too late is closed again. */
export async function openDevice(
  bus: HidBus,
  id: DeviceId,
  signal: AbortSignal,
): Promise<Result<HidConnection, OpenCode | 'cancelled'>> {
  if (signal.aborted) return fail('cancelled');
  return new Promise((done) => {
    const cancel = (): void => done(fail('cancelled'));
    signal.addEventListener('abort', cancel, { once: true });
    void bus.open(id).then((opened) => {
      signal.removeEventListener('abort', cancel);
      if (signal.aborted && opened.ok) void opened.value.close();
      done(opened);
    });
  });
}
