import { z } from 'zod';

/** Id of a device for as long as it is plugged in: made by the bus, no path of the operating system in it. */
export const deviceId = z.string().max(64);
export type DeviceId = z.infer<typeof deviceId>;

/** Why a device that is plugged in cannot be used. */
export const deviceTrouble = z.enum(['no-permission', 'device-busy', 'no-usb-host', 'unreadable']);
export type DeviceTrouble = z.infer<typeof deviceTrouble>;

/**
 * One security device, as it is shown. Names come from the device and are already inert (SECURITY.md P14). With the trouble
 * `no-usb-host` the only entry, `USB`, stands for whatever is plugged in: the process that reads USB does not run.
 */
export const deviceView = z.strictObject({
  id: deviceId,
  name: z.string(),
  /** Decimal as printed on the key; null when it does not tell. */
  serial: z.string().nullable(),
  /** Firmware, `major.minor.build`; null when not read. */
  firmware: z.string().nullable(),
  virtual: z.boolean(),
  /** `otp`: HMAC slots over OTP-HID. `fido`: listed, not spoken to yet. */
  kind: z.enum(['otp', 'fido']),
  /** What the status says of slots 1 and 2; null when the device was not or cannot be asked. */
  slots: z.tuple([z.enum(['empty', 'typing', 'challenge']), z.enum(['empty', 'typing', 'challenge'])]).nullable(),
  trouble: deviceTrouble.nullable(),
});
export type DeviceView = z.infer<typeof deviceView>;

/** What tells a remembered device apart: its kind, serial number and name in one text. Made by main, only handed back. */
export const seenDeviceKey = z.string().max(512);

/** A device that the vault remembers. Name and serial as in `DeviceView`. */
export const seenDeviceView = z.strictObject({
  device: seenDeviceKey,
  name: z.string(),
  serial: z.string().nullable(),
  /** When it was last noted, in ms since the epoch: while it stays plugged in, not more than once an hour. */
  lastSeen: z.number().int(),
  /** It is plugged in now. */
  here: z.boolean(),
});
export type SeenDeviceView = z.infer<typeof seenDeviceView>;
