import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describedSerial, deviceName, inertText } from '../../../../src/main/devices/names';
import { fakeDevice } from '../../../fakes/hid-bus';

test.each([
  [0x1050, 0x0010, 'YubiKey'],
  [0x1050, 0x0110, 'YubiKey NEO'],
  [0x1050, 0x0116, 'YubiKey NEO'],
  [0x1050, 0x0120, 'Security Key by Yubico'],
  [0x1050, 0x0407, 'YubiKey'],
  [0x1050, 0x0410, 'YubiKey Plus'],
  [0x1d50, 0x60fc, 'OnlyKey'],
  [0x1050, 0x9999, 'Its own name'],
  [0x20a0, 0x42b2, 'Its own name'],
])('%i:%i is called %s', (vendorId, productId, name) =>
  expect(deviceName(fakeDevice('usb-1', { vendorId, productId, product: 'Its own name' }))).toBe(name),
);

test.each([[null], [''], ['   ']])('a device that calls itself “%s” is called by its ids', (product) =>
  expect(deviceName(fakeDevice('usb-1', { vendorId: 0x349e, productId: 0x0012, product }))).toBe('USB 349e:0012'),
);

test('a virtual device has its own name, whatever ids it borrows', () =>
  expect(deviceName(fakeDevice('v', { virtual: true, product: 'Virtual key' }))).toBe('Virtual key'));

test.each([
  ['right-to-left override', 'Key\u202Egnp.exe', 'Key\\u{202e}gnp.exe'],
  ['isolates', '\u2066a\u2069', '\\u{2066}a\\u{2069}'],
  ['ANSI escape', '\u001b[31mred\u001b[0m', '\\u{1b}[31mred\\u{1b}[0m'],
  ['NUL', 'Key\u0000Admin', 'Key\\u{0}Admin'],
  ['line breaks', 'a\r\nb\u2028c\u2029d\u0085e', 'a\\u{d}\\u{a}b\\u{2028}c\\u{2029}d\\u{85}e'],
  ['lone high surrogate', 'a\ud800b', 'a\\u{d800}b'],
  ['lone low surrogate', '\udc00', '\\u{dc00}'],
  ['zero width', 'Yubi\u200bKey\ufeff', 'Yubi\\u{200b}Key\\u{feff}'],
  ['private use', '\ue000', '\\u{e000}'],
  ['tag characters', 'a\u{e0041}', 'a\\u{e0041}'],
  ['markup', '<b onclick="x">&amp;', '<b onclick="x">&amp;'],
  ['a log format', '%s %n {{name}}', '%s %n {{name}}'],
  ['a path', '../../etc/passwd', '../../etc/passwd'],
  ['other scripts', '安全キー Ключ', '安全キー Ключ'],
  ['an emoji', 'Key 🔑', 'Key 🔑'],
])('(P14) %s in a name is inert', (_, text, shown) => expect(inertText(text)).toBe(shown));

test('(P14) a product name of 64 KiB is shown with 64 characters', () => {
  expect([...inertText('a'.repeat(65_536))]).toHaveLength(64);
  expect([...inertText('\u202e'.repeat(65_536))]).toHaveLength(64);
  expect(inertText('🔑'.repeat(100))).toBe(`${'🔑'.repeat(63)}…`);
  expect(inertText('a'.repeat(64))).toBe('a'.repeat(64));
});

test('(P14) no text of any kind keeps a character that is not seen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const shown = inertText(text);
      expect(shown).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      expect([...shown].length).toBeLessThanOrEqual(64);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['12345678', '12345678'],
  ['V0001', null],
  ['', null],
  ['1'.repeat(21), null],
  ['１２３', null],
  [null, null],
])('the descriptor’s serial number “%s” is shown as %s', (serialNumber, shown) =>
  expect(describedSerial(fakeDevice('usb-1', { serialNumber }))).toBe(shown),
);
