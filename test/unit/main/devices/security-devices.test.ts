import { expect, test } from 'vitest';
import type { HidDevice } from '../../../../src/main/devices/hid/types';
import { securityDevices } from '../../../../src/main/devices/security-devices';
import { fakeDevice } from '../../../fakes/hid-bus';

const otp = fakeDevice;
const fido = (id: string, changes: Partial<HidDevice> = {}): HidDevice =>
  fakeDevice(id, { usagePage: 0xf1d0, usage: 0x01, ...changes });
const picked = (...listed: HidDevice[]) => securityDevices(listed).map(({ kind, hid }) => `${kind} ${hid.id}`);

test('of a mouse, a keyboard, a YubiKey and an OnlyKey the two keys are listed', () => {
  const mouse = fakeDevice('mouse', { usage: 0x02 });
  const keyboard = fakeDevice('keyboard', { vendorId: 0x046d, productId: 0xc31c });
  const onlyKey = otp('onlykey', { vendorId: 0x1d50, productId: 0x60fc });
  const otherOpenMoko = otp('other', { vendorId: 0x1d50, productId: 0x6018 });
  expect(picked(mouse, keyboard, otp('yubikey'), onlyKey, otherOpenMoko)).toEqual(['otp yubikey', 'otp onlykey']);
});

test('the FIDO collection of any maker is listed, its other usages are not', () =>
  expect(picked(fido('a', { vendorId: 0x20a0 }), fido('b', { usage: 0x02 }))).toEqual(['fido a']));

test('a key with both interfaces is one device, spoken to by OTP', () => {
  expect(picked(fido('f'), otp('o'))).toEqual(['otp o']);
  expect(picked(otp('o'), fido('f', { productId: 0x0120 }))).toEqual(['otp o', 'fido f']);
});

test('two equal keys are two devices, and a third one that has FIDO only is not lost', () =>
  expect(picked(otp('o1'), fido('f1'), otp('o2'), fido('f2'), fido('f3'))).toEqual(['otp o1', 'otp o2', 'fido f3']));

test('keys that differ by serial number are not taken for halves of one', () =>
  expect(picked(otp('o', { serialNumber: '1' }), fido('f', { serialNumber: '2' }))).toEqual(['otp o', 'fido f']));

test('a virtual keyboard with slots is listed whatever its maker', () =>
  expect(picked(otp('v', { virtual: true, vendorId: 0xffff }))).toEqual(['otp v']));
