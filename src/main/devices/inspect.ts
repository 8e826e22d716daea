import type { DeviceTrouble, DeviceView } from '../../shared/devices/types';
import type { HidBus, HidConnection } from './hid/types';
import { describedSerial, tellsSerial } from './names';
import { openDevice } from './open-device';
import { frameLimits } from './otpframe/limits';
import type { SecurityDevice } from './security-devices';
import type { Timers } from './timers';
import { openChallengeChannel } from './yubiotp/channel';
import { readSerial } from './yubiotp/serial';
import { readStatus } from './yubiotp/status';

/** What a device told of itself, or why it cannot be used. */
export type Inspection = Pick<DeviceView, 'serial' | 'firmware' | 'slots' | 'trouble'>;

/** What inspecting needs besides the device. */
export interface InspectParts {
  readonly bus: HidBus;
  readonly timers: Timers;
}

/** A status needs neither touch nor patience; a key that takes longer is one that cannot be used now. */
const inspectLimits = { ...frameLimits, total: 3_000 };

/** Codes of opening and reading as the trouble that the list shows. */
const troubles: Readonly<Record<string, DeviceTrouble>> = {
  'no-permission': 'no-permission',
  'device-busy': 'device-busy',
  'no-usb-host': 'no-usb-host',
};

const troubled = (device: SecurityDevice, code: string): Inspection => ({
  ...unread(device),
  trouble: troubles[code] ?? 'unreadable',
});

/** A device before it was asked. */
export const unread = ({ hid }: SecurityDevice): Inspection => ({
  serial: describedSerial(hid),
  firmware: null,
  slots: null,
  trouble: null,
});

/**
 * Looks at a device once after its arrival: status and serial number of an OTP key, whether a FIDO key can be opened
 * (nothing is sent to it). Null when it went away or the signal came: nothing to say of it then.
 */
export async function inspect(
  { bus, timers }: InspectParts,
  device: SecurityDevice,
  signal: AbortSignal,
): Promise<Inspection | null> {
  const opened = await openDevice(bus, device.hid.id, signal);
  if (!opened.ok) return seenAs(device, opened.error.code);
  try {
    return device.kind === 'otp' ? await ask(opened.value, timers, device, signal) : unread(device);
  } finally {
    await opened.value.close();
  }
}

const seenAs = (device: SecurityDevice, code: string): Inspection | null =>
  code === 'device-gone' || code === 'cancelled' ? null : troubled(device, code);

async function ask(
  connection: HidConnection,
  timers: Timers,
  device: SecurityDevice,
  signal: AbortSignal,
): Promise<Inspection | null> {
  const channel = openChallengeChannel({ connection, timers, sharesWithSmartCard: false, limits: inspectLimits });
  const status = await readStatus(channel, { signal });
  if (!status.ok) return seenAs(device, status.error.code);
  // A key keeps its serial number to itself unless a slot allows it: no trouble.
  const serial = tellsSerial(device.hid) ? await readSerial(channel, { signal }) : null;
  const { firmware, slots } = status.value;
  return {
    serial: serial?.ok ? serial.value : describedSerial(device.hid),
    firmware,
    slots: [...slots],
    trouble: null,
  };
}
