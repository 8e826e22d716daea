import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedProfiles } from '../../profiles';
import { readJson } from '../../src/shared/json/read';

const runs = process.env['SOAK'] === '1' ? 1_000_000 : 20_000;

const parsed = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
};

/** What is read is what `JSON.parse` gives; what is no JSON to one of them is none to the other. */
function agree(text: string): void {
  const ours = readJson(text);
  const theirs = parsed(text);
  if (ours.ok) expect({ value: ours.value }).toEqual(theirs);
  else if (theirs === null) expect(ours.error.code).toMatch(/^json-/);
  else expect(ours.error.code).not.toBe('json-syntax');
}

/** Characters that JSON is made of, and some that it is not. */
const characters = fc.constantFrom(...'{}[]",:\\/ \n\t-+.0123456789eEtrufalsn', '\u0000', 'é', '\ud800', '\ufeff', 'a');

test('any characters are read as JSON.parse reads them, or refused (I5)', () => {
  fc.assert(fc.property(fc.string({ unit: characters, maxLength: 40 }), agree), { numRuns: runs });
});

test('a JSON text with characters changed, cut out or put in is read as JSON.parse reads it, or refused (I5)', () => {
  const change = fc.record({
    at: fc.nat(),
    cut: fc.nat({ max: 3 }),
    put: fc.string({ unit: characters, maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.array(change, { minLength: 1, maxLength: 4 }), (text, changes) => {
      agree(
        changes.reduce((before, { at, cut, put }) => {
          const place = at % (before.length + 1);
          return before.slice(0, place) + put + before.slice(place + cut);
        }, text),
      );
    }),
    { numRuns: runs },
  );
});

test('every beginning of a real profile is refused as no JSON, the whole is read', () => {
  const text = JSON.stringify(shippedProfiles[0]);
  const step = process.env['SOAK'] === '1' ? 1 : 97;
  for (let length = 0; length < text.length; length += step)
    expect(readJson(text.slice(0, length))).toMatchObject({ ok: false, error: { code: 'json-syntax' } });
  expect(readJson(text)).toEqual({ ok: true, value: shippedProfiles[0] });
});
