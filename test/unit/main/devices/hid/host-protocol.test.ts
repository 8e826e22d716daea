import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HostAnswer, HostQuestion } from '../../../../../src/main/devices/hid/host-protocol';
import {
  hostCodes,
  maxDevices,
  maxReport,
  maxText,
  readAnswer,
  readQuestion,
} from '../../../../../src/main/devices/hid/host-protocol';
import { otpEntry } from '../../../../fakes/hid-host';

const runs = process.env['SOAK'] === '1' ? 500_000 : 5_000;
const id = fc.nat(2 ** 31 - 1);
const handle = id;
const bytes = fc.uint8Array({ maxLength: 80 });
const kind = <K extends string>(name: K): fc.Arbitrary<K> => fc.constant(name);

const question: fc.Arbitrary<HostQuestion> = fc.oneof(
  fc.record({ kind: kind('list'), id }),
  fc.record({ kind: kind('open'), id, path: fc.string({ maxLength: 200, unit: 'binary' }) }),
  fc.record({ kind: kind('close'), id, handle }),
  fc.record({ kind: kind('listen'), id, handle }),
  fc.record({ kind: kind('write'), id, handle, bytes }),
  fc.record({ kind: kind('set-feature'), id, handle, bytes }),
  fc.record({ kind: kind('get-feature'), id, handle, reportId: fc.nat(255), length: fc.nat(maxReport) }),
);
const text = fc.option(fc.string({ maxLength: 200, unit: 'binary' }));
const word = fc.nat(0xffff);
const device = fc.record({
  path: fc.string({ maxLength: 200 }),
  vendorId: word,
  productId: word,
  usagePage: word,
  usage: word,
  release: word,
  manufacturer: text,
  product: text,
  serialNumber: text,
});
const answer: fc.Arbitrary<HostAnswer> = fc.oneof(
  fc.record({ kind: kind('listed'), id, devices: fc.array(device, { maxLength: 5 }) }),
  fc.record({ kind: kind('opened'), id, handle }),
  fc.record({ kind: kind('done'), id }),
  fc.record({ kind: kind('bytes'), id, bytes }),
  fc.record({ kind: kind('failed'), id, code: fc.constantFrom(...hostCodes) }),
  fc.record({ kind: kind('report'), handle, bytes }),
  fc.record({ kind: kind('gone'), handle }),
);

test('every message arrives as it was sent', () => {
  fc.assert(
    fc.property(question, (one) => {
      expect(readQuestion(structuredClone(one))).toEqual(one);
    }),
  );
  fc.assert(
    fc.property(answer, (one) => {
      expect(readAnswer(structuredClone(one))).toEqual(one);
    }),
  );
});

test('(P1) whatever comes over the wire is a message or refused, and never thrown at', () => {
  const anything = fc.anything({ withNullPrototype: true, withTypedArray: true, withMap: true, withBigInt: true });
  fc.assert(
    fc.property(anything, (raw) => {
      expect(readQuestion(raw)).toBeNull();
      expect(readAnswer(raw)).toBeNull();
    }),
    { numRuns: runs },
  );
});

test('(P1) a message with one field missing, more, or of another type is refused', () => {
  const foreign = fc.constantFrom(
    undefined,
    null,
    -1,
    1.5,
    NaN,
    2 ** 31,
    '',
    true,
    [],
    {},
    new Uint8Array(maxReport + 1),
  );
  const damaged = (message: fc.Arbitrary<HostQuestion | HostAnswer>) =>
    message.chain((one) =>
      fc.oneof(
        fc
          .constantFrom(...Object.keys(one))
          .map((name) => Object.fromEntries(Object.entries(one).filter(([n]) => n !== name))),
        fc.tuple(fc.constantFrom(...Object.keys(one)), foreign).map(([name, value]) => ({ ...one, [name]: value })),
        fc
          .constantFrom('extra', '__proto__', 'constructor')
          .map((name) => Object.assign(Object.create(null), one, { [name]: 1 })),
      ),
    );
  // Some of the foreign values are at home in two of the fields.
  const isListing = (devices: unknown) => Array.isArray(devices) && devices.length === 0;
  fc.assert(
    fc.property(damaged(question), (raw) => {
      fc.pre(raw['path'] !== '');
      expect(readQuestion(raw)).toBeNull();
    }),
    { numRuns: runs },
  );
  fc.assert(
    fc.property(damaged(answer), (raw) => {
      fc.pre(!isListing(raw['devices']));
      expect(readAnswer(raw)).toBeNull();
    }),
    { numRuns: runs },
  );
});

test.each<[string, unknown]>([
  ['a product name of 64 KiB', { kind: 'listed', id: 1, devices: [otpEntry({ product: 'x'.repeat(65_536) })] }],
  ['one character too many', { kind: 'listed', id: 1, devices: [otpEntry({ product: 'x'.repeat(maxText + 1) })] }],
  ['too many devices', { kind: 'listed', id: 1, devices: Array(maxDevices + 1).fill(otpEntry()) }],
  ['a usage page beyond 16 bits', { kind: 'listed', id: 1, devices: [otpEntry({ usagePage: 0x10000 })] }],
  ['a device without path', { kind: 'listed', id: 1, devices: [{ ...otpEntry(), path: undefined }] }],
  ['devices that are no list', { kind: 'listed', id: 1, devices: { length: 0 } }],
  ['a code that is not in the list', { kind: 'failed', id: 1, code: 'ok' }],
  ['bytes as a list of numbers', { kind: 'bytes', id: 1, bytes: [1, 2, 3] }],
  ['a kind from the prototype', { kind: 'constructor', id: 1 }],
  ['a question', { kind: 'list', id: 1 }],
])('(P1) main refuses %s', (_, raw) => expect(readAnswer(raw)).toBeNull());
