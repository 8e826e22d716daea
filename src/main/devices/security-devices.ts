import type { DeviceView } from '../../shared/devices/types';
import type { HidDevice } from './hid/types';
import { mayHaveSlots } from './names';

/** A security device as the bus shows it: the collection that it is spoken to by. */
export interface SecurityDevice {
  readonly kind: DeviceView['kind'];
  readonly hid: HidDevice;
}

const isOtp = (device: HidDevice): boolean =>
  device.usagePage === 0x01 && device.usage === 0x06 && (device.virtual || mayHaveSlots(device));
const isFido = (device: HidDevice): boolean => device.usagePage === 0xf1d0 && device.usage === 0x01;

/** Collections of one key are alike in this. Two equal keys without serial numbers are alike too, hence the counting. */
const modelOf = (device: HidDevice): string =>
  JSON.stringify([device.virtual, device.vendorId, device.productId, device.release, device.serialNumber]);

/** The FIDO collections that are not the other half of a key that is in the list by its OTP interface. */
function fidoOnly(fido: readonly HidDevice[], otp: readonly HidDevice[]): readonly HidDevice[] {
  const halves = new Map<string, number>();
  for (const device of otp) halves.set(modelOf(device), (halves.get(modelOf(device)) ?? 0) + 1);
  return fido.filter((device) => {
    const left = halves.get(modelOf(device)) ?? 0;
    halves.set(modelOf(device), left - 1);
    return left <= 0;
  });
}

/** Picks the security devices out of a listing; a key with both interfaces is one device, spoken to by OTP. */
export function securityDevices(listed: readonly HidDevice[]): readonly SecurityDevice[] {
  const otp = listed.filter(isOtp);
  return [
    ...otp.map((hid) => ({ kind: 'otp' as const, hid })),
    ...fidoOnly(listed.filter(isFido), otp).map((hid) => ({ kind: 'fido' as const, hid })),
  ];
}
