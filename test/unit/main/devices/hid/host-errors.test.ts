import { expect, test } from 'vitest';
import { hostCode } from '../../../../../src/main/devices/hid/host-errors';

// Texts of node-hid 3.4.0 with hidapi 0.15, as seen or as its source makes them (platform-access.md, 6).
test.each([
  [
    "cannot open device with path /dev/hidraw0: Failed to open a device with path '/dev/hidraw0': Permission denied",
    'no-permission',
  ],
  [
    "cannot open device with path /dev/hidraw0: Failed to open a device with path '/dev/hidraw0': No such file or directory",
    'device-gone',
  ],
  [
    "cannot open device with path /dev/hidraw0: Failed to open a device with path '/dev/hidraw0': No such device",
    'device-gone',
  ],
  [
    "cannot open device with path /dev/hidraw0: Failed to open a device with path '/dev/hidraw0': Device or resource busy",
    'device-busy',
  ],
  [
    'cannot open device with path DevSrvsID:4294: hid_open_path: failed to open IOHIDDevice from mach entry: (0xE00002E2) (iokit/common) not permitted',
    'no-permission',
  ],
  [
    'cannot open device with path DevSrvsID:4294: hid_open_path: failed to open IOHIDDevice from mach entry: (0xE00002C5) (iokit/common) exclusive access and device already open',
    'device-busy',
  ],
  [
    'cannot open device with path \\\\?\\HID#VID_1050: hid_open_path: CreateFile: (0x00000005) Zugriff verweigert',
    'no-permission',
  ],
  [
    'cannot open device with path \\\\?\\HID#VID_1050: hid_open_path: CreateFile: (0x00000020) 別のプロセスが使用中です。',
    'device-busy',
  ],
  ['cannot open device with path /dev/hidraw0', 'io'],
  ['could not read from HID device: hid_read_timeout: unexpected poll error (device disconnected)', 'device-gone'],
  ['could not read data from device', 'device-gone'],
  ['Cannot write to hid device: No such device', 'device-gone'],
  ['Cannot write to hid device', 'device-gone'],
  ['could not get feature report from device: ioctl (GFEATURE): No such device', 'device-gone'],
  ['could not get feature report from device: ioctl (GFEATURE): Protocol error', 'device-gone'],
  ['could not get feature report from device: ioctl (GFEATURE): Input/output error', 'io'],
  ['could not send feature report to device: ioctl (SFEATURE): Broken pipe', 'io'],
  ['could not send feature report to device', 'device-gone'],
  [
    'could not send feature report to device: HidD_SetFeature: (0x0000048F) Das Gerät ist nicht angeschlossen.',
    'device-gone',
  ],
  ['device has been closed', 'closed'],
  ['device is already closed', 'closed'],
  ['libudev.so.1: cannot open shared object file: No such file or directory', 'no-usb-host'],
  ['libusb-1.0.so.0: cannot open shared object file: No such file or directory', 'no-usb-host'],
  ['No native build was found for runtime=node abi=108 platform=linuxglibc arch=riscv64', 'no-usb-host'],
  ['', 'io'],
])('“%s” means %s', (text, code) => {
  expect(hostCode(new Error(text))).toBe(code);
  // The reader's errors are bare strings.
  expect(hostCode(text)).toBe(code);
});

test.each([[undefined], [null], [{}], [42]])('%s, thrown, is a fault without a name', (thrown) =>
  expect(hostCode(thrown)).toBe('io'),
);
