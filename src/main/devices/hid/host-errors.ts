import type { HostCode } from './host-protocol';

/**
 * What node-hid and hidapi say when a call fails, by code (platform-access.md, 6). First match wins. Linux texts are
 * strerror's in C; Windows texts are in the person's language, so only their number is looked at.
 */
const texts: readonly (readonly [RegExp, HostCode])[] = [
  // The addon itself did not load: no binary for this system, or libudev / libusb is not installed.
  [/no native build was found|could not locate the binding|ERR_DLOPEN|shared object file|invalid ELF/i, 'no-usb-host'],
  [/device has been closed|device is already closed/i, 'closed'],
  // macOS 0xE00002E2: Input Monitoring not granted. Windows 5: FIDO without elevation.
  [/permission denied|operation not permitted|0xE00002E2|ERROR_ACCESS_DENIED|\(?0x00000005\)?/i, 'no-permission'],
  // macOS 0xE00002C5: opened exclusively by another program. Windows 0x20: sharing violation.
  [/resource busy|0xE00002C5|0x00000020/i, 'device-busy'],
  [/no such (device|file)|device disconnected|protocol error|transport endpoint shutdown/i, 'device-gone'],
  // Windows 0x48F: the device is not connected.
  [/0x0000048F|could not read (from HID|data from) device/i, 'device-gone'],
  // Without hidapi's own text behind it (node-hid before 3.4): a report that does not pass is an unplugged device.
  [/(cannot write to hid device|could not (get|send) feature report (from|to) device)$/i, 'device-gone'],
];

/** The code for whatever a call of node-hid rejected with: an Error, or (from its reader) a bare string. */
export function hostCode(thrown: unknown): HostCode {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return texts.find(([shape]) => shape.test(text))?.[1] ?? 'io';
}
