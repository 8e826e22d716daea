import fc from 'fast-check';

/** Text of any UTF-16 units, halves of characters and controls among them; mostly of characters that people type. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 32, max: 126 }) }, fc.integer({ min: 0, max: 0xffff })), {
      maxLength,
    })
    .map((units) => String.fromCharCode(...units));
