import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hotp } from '../../../../src/main/oath/hotp';
import { totp } from '../../../../src/main/oath/totp';
import { truncatedValue } from '../../../../src/main/oath/truncate';
import { hashAlgorithms } from '../../../../src/shared/oath/algorithm';
import { fromHex, hotpVectors, totpVectors } from './vectors';

test.each(hotpVectors)('HOTP $id: counter $counter gives $otp', ({ keyHex, counter, digits, algorithm, ...vector }) => {
  expect(hotp(fromHex(keyHex), BigInt(counter), { digits, algorithm })).toBe(vector.otp);
  expect(truncatedValue(fromHex(vector.hmacHex))).toBe(vector.truncated);
});

test.each(totpVectors)('TOTP $id gives $otp', ({ keyHex, algorithm, digits, period, t0, ...vector }) => {
  const code = totp(fromHex(keyHex), vector.unixTime * 1000, { algorithm, digits, period, startSeconds: t0 });
  expect(code.code).toBe(vector.otp);
  expect(code.step).toBe(BigInt(`0x${vector.timeStepHex}`));
});

test('the offset comes from the last byte of a longer MAC, not from byte 19', () => {
  const mac = createHmac('sha512', 'key').update('message').digest();
  const at = (mac[63] ?? 0) & 15;
  expect(truncatedValue(mac)).toBe(mac.readUInt32BE(at) & 0x7fffffff);
});

test('any code has exactly its digits, and a MAC anywhere in a larger buffer is read from its own start', () => {
  const key = fc.uint8Array({ minLength: 1, maxLength: 200 });
  const counter = fc.bigInt(0n, 2n ** 64n - 1n);
  fc.assert(
    fc.property(key, counter, fc.constantFrom(...hashAlgorithms), fc.integer({ min: 6, max: 10 }), (k, c, a, n) => {
      expect(hotp(k, c, { digits: n, algorithm: a })).toMatch(new RegExp(`^\\d{${n}}$`));
    }),
  );
  const mac = createHmac('sha1', 'key').update('message').digest();
  const around = Buffer.concat([Buffer.alloc(7, 0xff), mac]).subarray(7);
  expect(truncatedValue(around)).toBe(truncatedValue(mac));
});

test('within a step the code stays, the time left runs down to the next code', () => {
  const options = { digits: 8, algorithm: 'SHA1', period: 30 } as const;
  const key = Buffer.from('12345678901234567890');
  const start = 1_700_000_010_000;
  expect(totp(key, start, options).leftMs).toBe(30_000);
  expect(totp(key, start + 29_999, options)).toEqual({ ...totp(key, start, options), leftMs: 1 });
  expect(totp(key, start + 30_000, options).step).toBe(totp(key, start, options).step + 1n);
});

test('a start other than the epoch moves the steps', () => {
  const key = Buffer.from('12345678901234567890');
  const options = { digits: 8, algorithm: 'SHA1', period: 30 } as const;
  expect(totp(key, 59_000 + 1_000_000, { ...options, startSeconds: 1000 }).code).toBe('94287082');
});

test('times after 2038 and after 2106 have codes of their own steps', () => {
  const key = Buffer.from('12345678901234567890');
  const code = totp(key, 2 ** 33 * 1000, { digits: 6, algorithm: 'SHA1', period: 1 });
  expect(code.step).toBe(2n ** 33n);
  expect(code.code).toBe(hotp(key, 2n ** 33n, { digits: 6, algorithm: 'SHA1' }));
});
