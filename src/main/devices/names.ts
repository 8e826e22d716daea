import type { HidDevice } from './hid/types';

const longestShown = 64;
/** Control, format (bidi, zero width), lone surrogate, private and unassigned characters, and line separators. */
const unsafe = /[\p{C}\p{Zl}\p{Zp}]/gu;

const escaped = (character: string): string => `\\u{${character.codePointAt(0)!.toString(16)}}`;

/**
 * Text from a device as it may be shown (SECURITY.md P14): what could turn, hide or end other text is written as its code
 * point (`\u{202e}`), and at most 64 characters are left, the last of them `…` when some were cut off.
 */
export function inertText(text: string): string {
  // More than could be shown, cut before it is worked on: a name may have any length.
  const characters = [
    ...text
      .slice(0, 4 * longestShown)
      .replace(unsafe, escaped)
      .trim(),
  ];
  const isWhole = characters.length <= longestShown;
  return isWhole ? characters.join('') : `${characters.slice(0, longestShown - 1).join('')}…`;
}

const yubico = 0x1050;
const openMoko = 0x1d50;
const onlyKey = 0x60fc;

/** Keys whose own product text says less than their name (platform-access.md, 7). */
const yubicoNames: readonly (readonly [first: number, last: number, name: string])[] = [
  [0x0010, 0x0010, 'YubiKey'],
  [0x0110, 0x0116, 'YubiKey NEO'],
  [0x0120, 0x0120, 'Security Key by Yubico'],
  [0x0401, 0x0407, 'YubiKey'],
  [0x0410, 0x0410, 'YubiKey Plus'],
];

const hex = (value: number): string => value.toString(16).padStart(4, '0');

function knownName({ vendorId, productId }: HidDevice): string | null {
  if (vendorId === openMoko && productId === onlyKey) return 'OnlyKey';
  if (vendorId !== yubico) return null;
  return yubicoNames.find(([first, last]) => productId >= first && productId <= last)?.[2] ?? null;
}

/** What a device is called: by its ids where they are known, else by its own text made inert, else by its ids in hex. */
export function deviceName(device: HidDevice): string {
  const own = inertText(device.product ?? '');
  if (device.virtual && own !== '') return own;
  return knownName(device) ?? (own === '' ? `USB ${hex(device.vendorId)}:${hex(device.productId)}` : own);
}

/** The serial number in the USB descriptor, where it is one that may be printed on the key: decimal digits. */
export const describedSerial = ({ serialNumber }: HidDevice): string | null =>
  serialNumber !== null && /^\d{1,20}$/.test(serialNumber) ? serialNumber : null;

/** Whether the keyboard of this device may be one with HMAC slots (yubiotp.md, 1 and 8). */
export const mayHaveSlots = ({ vendorId, productId }: HidDevice): boolean =>
  vendorId === yubico || (vendorId === openMoko && productId === onlyKey);

/** Whether the serial command may be sent: other makers answer the frames of HMAC, not all of Yubico's. */
export const tellsSerial = ({ vendorId }: HidDevice): boolean => vendorId === yubico;

/** Whether the key is a smart card too, and so may reject its first commands for up to 3 s (yubiotp.md, 1). */
export const sharesWithSmartCard = ({ vendorId, productId }: HidDevice): boolean =>
  vendorId === yubico && [0x0111, 0x0116, 0x0405, 0x0407].includes(productId);
