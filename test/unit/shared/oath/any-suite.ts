import fc from 'fast-check';

const two = (number: number): string => String(number).padStart(2, '0');
const optional = (part: fc.Arbitrary<string>) => fc.option(part, { nil: null });
const hash = fc.constantFrom('SHA1', 'SHA256', 'SHA512');
const digits = fc.constantFrom(0, 4, 5, 6, 7, 8, 9, 10);
const length = fc.oneof(fc.integer({ min: 4, max: 64 }).map(two), fc.integer({ min: 4, max: 9 }).map(String));
const question = fc.oneof(
  fc.constant('Q'),
  fc.tuple(fc.constantFrom('A', 'N', 'H'), length).map(([format, count]) => `Q${format}${count}`),
);
const pin = fc.oneof(
  fc.constant('P'),
  hash.map((name) => `P${name}`),
);
const session = fc.oneof(
  fc.constant('S'),
  fc.integer({ min: 1, max: 512 }).map((bytes) => `S${String(bytes).padStart(3, '0')}`),
);
const time = fc.oneof(
  fc.constant('T'),
  fc.tuple(fc.integer({ min: 1, max: 59 }), fc.constantFrom('S', 'M')).map(([count, unit]) => `T${count}${unit}`),
  fc.integer({ min: 1, max: 48 }).map((count) => `T${count}H`),
);

/** Any suite of the grammar, as text (RFC 6287, 6). */
export const anySuite: fc.Arbitrary<string> = fc
  .record({
    hash,
    digits,
    counter: fc.boolean(),
    question,
    pin: optional(pin),
    session: optional(session),
    time: optional(time),
  })
  .map((parts) => {
    const data = [parts.counter ? 'C' : null, parts.question, parts.pin, parts.session, parts.time];
    return `OCRA-1:HOTP-${parts.hash}-${parts.digits}:${data.filter((part) => part !== null).join('-')}`;
  });
