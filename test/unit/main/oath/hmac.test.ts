import { createHmac } from 'node:crypto';
import { assert, constantFrom, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { hmac } from '../../../../src/main/oath/hmac';
import { hashAlgorithms } from '../../../../src/shared/oath/algorithm';

test('the HMAC of RFC 2202, test case 1, and of RFC 4231, test case 6 (a key longer than a block)', () => {
  expect(hmac('SHA1', Buffer.alloc(20, 0x0b), Buffer.from('Hi There')).toString('hex')).toBe(
    'b617318655057264e28bc0b6fb378c8ef146be00',
  );
  const text = Buffer.from('Test Using Larger Than Block-Size Key - Hash Key First');
  expect(hmac('SHA256', Buffer.alloc(131, 0xaa), text).toString('hex')).toBe(
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  );
});

test('any key and message give what node:crypto gives, and neither is changed', () => {
  assert(
    property(
      constantFrom(...hashAlgorithms),
      uint8Array({ maxLength: 300 }),
      uint8Array({ maxLength: 300 }),
      (hash, key, message) => {
        const before = [Buffer.from(key), Buffer.from(message)];
        expect(hmac(hash, key, message)).toEqual(createHmac(hash, key).update(message).digest());
        expect([Buffer.from(key), Buffer.from(message)]).toEqual(before);
      },
    ),
  );
});
