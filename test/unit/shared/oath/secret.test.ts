import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oath as words } from '../../../../src/shared/i18n/en/oath';
import { readBase32, writeBase32 } from '../../../../src/shared/oath/base32';
import { readHex, writeHex } from '../../../../src/shared/oath/hex';
import { readSecret } from '../../../../src/shared/oath/secret';
import { base32Vectors, fromHex } from '../../main/oath/vectors';
import { anyText } from './any-text';

const bytesOf = (text: string) => {
  const read = readBase32(text);
  return read.ok ? writeHex(read.value.bytes) : read.error;
};

test.each(base32Vectors.base32)('base32 “$base32” is $hex ($source)', ({ base32, hex }) => {
  expect(bytesOf(base32)).toBe(hex);
  expect(writeBase32(fromHex(hex))).toBe(base32.replaceAll('=', ''));
});

test.each(base32Vectors.base32Lenient)('“$text” is read as a person meant it', ({ text, hex }) =>
  expect(bytesOf(text)).toBe(hex),
);

test.each(base32Vectors.base32Invalid)('“%s” is no base32', (text) =>
  expect(readBase32(text)).toMatchObject({ ok: false, error: { code: 'secret-invalid' } }),
);

test.each(base32Vectors.base32NonCanonical)('“%s” is read with a note', (text) =>
  expect(readBase32(text)).toMatchObject({ ok: true, value: { leftOverBits: true } }),
);

test.each<[string, object]>([
  ['JBSWY3DPEHPK3PX1', { why: 'character', position: 16, character: '1', guesses: ['I', 'L'] }],
  ['jbsw y3dp 0hpk', { why: 'character', position: 11, character: '0', guesses: ['O'] }],
  ['8A', { why: 'character', position: 1, character: '8', guesses: ['B'] }],
  ['A9', { why: 'character', position: 2, character: '9', guesses: [] }],
  ['AÄ', { why: 'character', position: 2, character: 'Ä', guesses: [] }],
  ['A😀', { why: 'character', position: 2, character: '😀', guesses: [] }],
  ['JBS', { why: 'length', position: 4 }],
  ['MZ=W6YQ=', { why: 'padding-inside', position: 3 }],
  ['MY=====', { why: 'padding', position: 3 }],
  ['MY=======', { why: 'padding', position: 3 }],
])('base32 “%s” says what is wrong and where', (text, facts) => {
  expect(readBase32(text)).toEqual({ ok: false, error: { code: 'secret-invalid', facts } });
  expect(Object.keys(words.secret)).toContain((facts as { why: string }).why);
});

test.each<[string, object]>([
  ['0g', { why: 'character', position: 2, character: 'g', guesses: [] }],
  ['12 3O', { why: 'character', position: 5, character: 'O', guesses: ['0'] }],
  ['12 l3', { why: 'character', position: 4, character: 'l', guesses: ['1'] }],
  ['123', { why: 'length', position: 4 }],
])('hex “%s” says what is wrong and where', (text, facts) => {
  expect(readHex(text)).toEqual({ ok: false, error: { code: 'secret-invalid', facts } });
});

test('what is written is read back, whole or in groups of four', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.constantFrom(0, 4), (bytes, groups) => {
      const text = writeBase32(bytes, groups);
      expect(text).toMatch(groups === 0 ? /^[A-Z2-7]*$/ : /^([A-Z2-7]{4}( |$))*[A-Z2-7]{0,4}$/);
      expect(readBase32(text)).toEqual({ ok: true, value: { bytes, leftOverBits: false } });
      expect(readHex(writeHex(bytes))).toEqual({ ok: true, value: bytes });
    }),
  );
});

test('any text is a secret or an error that points into the text', () => {
  fc.assert(
    fc.property(anyText(40), fc.constantFrom('base32', 'hex'), (text, encoding) => {
      const read = readSecret(text, encoding as 'base32' | 'hex');
      if (read.ok) return;
      const { why, position, character } = read.error.facts;
      expect(Object.keys(words.secret)).toContain(why);
      expect(Number(position)).toBeLessThanOrEqual(Array.from(text).length + 1);
      if (character !== undefined) expect(Array.from(text)[Number(position) - 1]).toBe(character);
    }),
  );
});

test('secrets that are empty or endless are refused, short ones are noted', () => {
  expect(readSecret(' - ', 'base32')).toMatchObject({ error: { facts: { why: 'empty' } } });
  expect(readSecret('', 'hex')).toMatchObject({ error: { facts: { why: 'empty' } } });
  expect(readSecret('00'.repeat(1025), 'hex')).toMatchObject({ error: { facts: { why: 'too-long' } } });
  expect(readSecret('00'.repeat(15), 'hex')).toMatchObject({ ok: true, value: { notes: ['short-key'] } });
  expect(readSecret('00'.repeat(16), 'hex')).toMatchObject({ ok: true, value: { notes: [] } });
  expect(readSecret('MZ', 'base32')).toMatchObject({ value: { notes: ['base32-leftover-bits', 'short-key'] } });
});
