import { expect, test } from 'vitest';
import { hotpCode, ocraCode, slotCode } from '../../../../src/main/practice/portal/codes';

const key20 = Buffer.from('12345678901234567890');
const key32 = Buffer.from('12345678901234567890123456789012');

test('the portal computes HOTP as RFC 4226, appendix D', () => {
  const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
  expect(codes.map((_, counter) => hotpCode(key20, counter, 6))).toEqual(codes);
});

test('the portal computes TOTP steps as RFC 6238, appendix B', () => {
  expect(hotpCode(key20, Math.floor(20_000_000_000 / 30), 8)).toBe('65353130');
});

test('the portal computes OCRA with a numeric challenge as RFC 6287, appendix C', () => {
  const question = (digit: number) => String(digit).repeat(8);
  const codes = ['237653', '243178', '653583', '740991', '608993', '388898', '816933', '224598', '750600', '294470'];
  expect(codes.map((_, digit) => ocraCode('OCRA-1:HOTP-SHA1-6:QN08', key20, question(digit), 0))).toEqual(codes);
  expect(ocraCode('OCRA-1:HOTP-SHA256-8:C-QN08', key32, '00000000', 1)).toMatch(/^\d{8}$/);
});

test('a challenge with zeros in front is the same number to OCRA and other bytes to an HMAC slot', () => {
  expect(ocraCode('OCRA-1:HOTP-SHA1-8:QN06', key20, '000123', 0)).toBe(
    ocraCode('OCRA-1:HOTP-SHA1-8:QN06', key20, '123', 0),
  );
  expect(slotCode(key20, '000123', 8)).not.toBe(slotCode(key20, '123', 8));
});

test('an HMAC slot answers with the truncated HMAC-SHA1 of the text (RFC 2202, case 1)', () => {
  // b6173186 55057264 e28bc0b6 fb378c8e f146be00: offset 0, 0x36173186 = 907489670
  expect(slotCode(new Uint8Array(20).fill(0x0b), 'Hi There', 8)).toBe('07489670');
});
