const otpOnly = [0x00, 0x01];
const formFactorUsbA = 0x01;
const touchSeconds = 0x0f;

/**
 * What a key with an OTP interface alone says to command 13: a length byte, then tag, length, value each (yubiotp.md, 4). Tags:
 * 01 and 03 capabilities, 02 serial number, 04 form factor, 05 firmware, 06 auto-eject, 07 touch time, 08 flags, 0a lock.
 */
export function deviceInfo(serial: number, firmware: readonly number[]): Uint8Array {
  const fields: readonly (readonly [tag: number, value: Iterable<number>])[] = [
    [0x01, otpOnly],
    [0x03, otpOnly],
    [0x02, bigEndian(serial)],
    [0x04, [formFactorUsbA]],
    [0x05, firmware],
    [0x06, [0, 0]],
    [0x07, [touchSeconds]],
    [0x08, [0]],
    [0x0a, [0]],
  ];
  const list = fields.flatMap(([tag, value]) => [tag, [...value].length, ...value]);
  return Uint8Array.of(list.length, ...list);
}

/** A number as 4 bytes, highest first. */
export function bigEndian(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}
