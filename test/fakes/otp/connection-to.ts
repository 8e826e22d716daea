import type { HidConnection } from '../../../src/main/devices/hid/types';
import { VirtualConnection } from '../../../src/main/devices/virtual/connection';
import type { OtpKey } from '../../../src/main/devices/virtual/otp-key';

const description = {
  vendorId: 0x1050,
  productId: 0x0401,
  usagePage: 1,
  usage: 6,
  manufacturer: null,
  product: null,
  serialNumber: null,
  release: 0,
} as const;

/** An open connection straight to a virtual key, without a bus. */
export const connectionTo = (key: OtpKey): HidConnection =>
  new VirtualConnection({
    description,
    getFeature: () => key.getFeature(),
    setFeature: (report) => key.setFeature(report),
    forget: () => key.forget(),
  });
