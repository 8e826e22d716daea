import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeFailures } from '../../../../src/shared/i18n/en/code-failures';
import type { CodeShape } from '../../../../src/shared/vault/contract';
import { checkCode } from '../../../../src/shared/verification/code';

const digits = (count: number) => ({ min: count, max: count, alphabet: 'digits' as const });
const hex8 = { min: 8, max: 8, alphabet: 'hex' as const };
const letters = { min: 4, max: 10, alphabet: 'alphanumeric' as const };
const six = digits(6);
const response = { kind: 'response', shape: digits(8) } as const;

/** What was typed or pasted where 6 digits are wanted, the code that it is refused with, and facts of that. */
const badDigits: readonly (readonly [name: string, text: string, code: string, facts?: object])[] = [
  ['nothing', '', 'code-empty'],
  ['blanks', '   ', 'code-empty'],
  ['a dash', '-', 'code-empty'],
  ['zero-width characters alone', '\u200b\ufeff', 'code-empty'],
  ['line breaks alone', '\r\n\r\n', 'code-empty'],
  ['one digit', '4', 'code-too-short', { length: 1, missing: 5 }],
  ['five digits', '48291', 'code-too-short', { missing: 1 }],
  ['five digits in groups', '482 91', 'code-too-short', { length: 5 }],
  ['seven digits', '4829137', 'code-too-long', { length: 7, position: 7 }],
  ['seven digits in groups', '482 913 7', 'code-too-long', { position: 9 }],
  ['two codes beside each other', '482913 118822', 'code-too-long', { length: 12 }],
  ['a number of a hundred digits', '4'.repeat(100), 'code-too-long'],
  ['a text of a megabyte', 'x'.repeat(1 << 20), 'code-too-long', { length: 1 << 20 }],
  ['a response', '73014486', 'code-looks-like-response', { length: 8 }],
  ['a response in groups', '7301 4486', 'code-looks-like-response'],
  ['a one-time password of a key', 'cccccccfhcbelrhifnjrrddcgrburluurftrgfdrdifj', 'code-otp-burst'],
  ['the same under Caps Lock', 'CCCCCCCFHCBELRHIFNJRRDDCGRBURLUURFTRGFDRDIFJ', 'code-otp-burst'],
  ['one without its public name', 'fnjrrddcgrburluurftrgfdrdifjcccc', 'code-otp-burst'],
  ['the address of a page', 'https://portal.example/login?challenge=482913', 'code-link'],
  ['a link of the app', 'countersign://answer/482913', 'code-link'],
  ['an otpauth link', 'otpauth://totp/Portal:alex?secret=JBSWY3DP', 'code-link'],
  ['a sentence', 'Your challenge is 482913', 'code-in-sentence'],
  ['a label and the code', 'Challenge: 482 913', 'code-in-sentence'],
  ['a label stuck to the code', 'Challenge=482913', 'code-in-sentence'],
  ['a word after the code', '482913 expires', 'code-in-sentence'],
  ['two lines with a code each', '482913\n118822', 'code-several-lines', { lines: 2 }],
  ['a code that is broken over two lines', '482\n913', 'code-several-lines', { lines: 2 }],
  ['three lines of a table', '482\r\n913\r\n000', 'code-several-lines', { lines: 3 }],
  ['lines by their own separator', '482\u2028913', 'code-several-lines'],
  ['bullets', '••••••', 'code-covered'],
  ['asterisks', '******', 'code-covered'],
  ['covered in groups', '●●● ●●●', 'code-covered'],
  ['the letter O for zero', '48O913', 'code-letter', { character: 'O', position: 3, lookAlike: '0' }],
  ['a small o', '4829o3', 'code-letter', { character: 'o', lookAlike: '0' }],
  ['a small l for one', '4829l3', 'code-letter', { character: 'l', position: 5, lookAlike: '1' }],
  ['a capital I', 'I82913', 'code-letter', { character: 'I', position: 1, lookAlike: '1' }],
  ['a capital S', '482S13', 'code-letter', { character: 'S', lookAlike: '5' }],
  ['a capital B', '4B2913', 'code-letter', { character: 'B', lookAlike: '8' }],
  ['a letter that looks like no digit', '4829x3', 'code-letter', { character: 'x', lookAlike: null }],
  ['a hexadecimal prefix', '0x4829', 'code-letter', { character: 'x', position: 2 }],
  ['an exponent', '4e5', 'code-letter', { character: 'e', position: 2 }],
  ['a letter after a space', '482 9a3', 'code-letter', { character: 'a', position: 6 }],
  ['letters alone', 'abcdef', 'code-letter', { character: 'a', position: 1 }],
  ['a wide letter', '48２９１Ｏ', 'code-letter', { character: 'O', position: 6 }],
  ['Arabic digits', '٤٨٢٩١٣', 'code-foreign-digit', { character: '٤', position: 1 }],
  ['a Devanagari digit', '48२913', 'code-foreign-digit', { character: '२', position: 3 }],
  ['mathematical bold digits', '𝟒82913', 'code-foreign-digit', { character: '𝟒', position: 1 }],
  ['a raised digit', '48²913', 'code-foreign-digit', { character: '²', position: 3 }],
  ['a Roman numeral', '4829Ⅰ3', 'code-foreign-digit', { character: 'Ⅰ', position: 5 }],
  ['a Cyrillic letter', '48О913', 'code-foreign-letter', { character: 'О', position: 3 }],
  ['a letter with an accent', '48é913', 'code-foreign-letter', { character: 'é', position: 3 }],
  ['a Chinese number', '四82913', 'code-foreign-letter', { position: 1 }],
  ['a thousands comma', '482,913', 'code-punctuation', { character: ',', position: 4 }],
  ['a point', '482.913', 'code-punctuation', { character: '.', position: 4 }],
  ['a plus sign', '+482913', 'code-punctuation', { character: '+', position: 1 }],
  ['an underscore', '482_913', 'code-punctuation', { character: '_', position: 4 }],
  ['quotation marks', '“482913”', 'code-punctuation', { character: '“', position: 1 }],
  ['brackets', '[482913]', 'code-punctuation', { character: '[' }],
  ['a slash', '482/913', 'code-punctuation', { character: '/' }],
  ['markup', '<b>482913</b>', 'code-punctuation', { character: '<', position: 1 }],
  ['a character entity', '482&nbsp;913', 'code-punctuation', { character: '&', position: 4 }],
  ['a bullet among digits', '48•913', 'code-punctuation', { character: '•', position: 3 }],
  ['a percent escape', '482%20913', 'code-punctuation', { character: '%' }],
  ['a smiling face', '482913😀', 'code-picture', { position: 7 }],
  ['a key', '🔑482913', 'code-picture', { position: 1 }],
  ['an order that reads backwards', '\u202e319284', 'code-reordered', { character: 'U+202E', position: 1 }],
  ['an isolated direction', '482\u2067913\u2069', 'code-reordered', { character: 'U+2067', position: 4 }],
  ['a NUL', '482\u0000913', 'code-control-character', { character: 'U+0000', position: 4 }],
  ['an escape sequence', '\u001b[31m482913', 'code-control-character', { character: 'U+001B', position: 1 }],
  ['a backspace', '4829\u00083', 'code-control-character', { position: 5 }],
  ['half a surrogate pair', '482\ud83d913', 'code-broken-character', { character: 'U+D83D', position: 4 }],
  ['a place that is no character', '482\uffff913', 'code-broken-character', { character: 'U+FFFF' }],
  ['a combining accent', '482\u0301913', 'code-character', { character: 'U+0301', position: 4 }],
  ['an object that was pasted as text', '482\ufffc913', 'code-punctuation', { position: 4 }],
  ['a private character', '482\ue000913', 'code-character', { character: 'U+E000', position: 4 }],
];

for (const [name, text, code, facts = {}] of badDigits)
  test(`${name} where 6 digits are wanted is refused by name`, () => {
    const { problem, unfinished } = checkCode(text, six, response);
    expect(problem).toMatchObject({ code, facts });
    expect(unfinished).toBe(code === 'code-empty' || code === 'code-too-short');
  });

const badOthers: readonly (readonly [name: string, text: string, shape: CodeShape, code: string, facts: object])[] = [
  ['a letter beyond F in a hexadecimal code', '0123456G', hex8, 'code-not-hex', { character: 'G', position: 8 }],
  ['a prefix of a hexadecimal code', '0x123456', hex8, 'code-not-hex', { character: 'x', position: 2 }],
  ['a hexadecimal code that is too short', '0123ABC', hex8, 'code-too-short', { missing: 1 }],
  ['a hexadecimal code with bytes by colons', '01:23:45:67', hex8, 'code-punctuation', { character: ':', position: 3 }],
  ['a Cyrillic look-alike in a code of letters', 'АB12', letters, 'code-foreign-letter', { position: 1 }],
  ['a long code of letters', 'abcdefghijk', letters, 'code-too-long', { length: 11 }],
  ['a short code of letters', 'ab1', letters, 'code-too-short', { missing: 1 }],
  ['a sign in a code of letters', 'ab#1', letters, 'code-punctuation', { character: '#', position: 3 }],
];

test.each(badOthers)('%s is refused by name', (_name, text, shape, code, facts) => {
  expect(checkCode(text, shape).problem).toMatchObject({ code, facts });
});

const good: readonly (readonly [name: string, text: string, value: string, notes: readonly string[]])[] = [
  ['as it is', '482913', '482913', []],
  ['leading zeros', '000123', '000123', []],
  ['groups', '482 913', '482913', ['separators']],
  ['dashes of every length', '4-8–2—9−1‑3', '482913', ['separators']],
  ['no-break spaces', '482\u00a0913\u202f', '482913', ['separators']],
  ['an ideographic space', '482\u3000913', '482913', ['separators']],
  ['a tab and an end of line', '\t482913\r\n', '482913', ['separators']],
  ['zero-width characters', '\ufeff482\u200b913\u200d', '482913', ['invisible']],
  ['soft hyphens', '482\u00ad913', '482913', ['invisible']],
  ['marks of direction', '\u200e482913\u200f', '482913', ['invisible']],
  ['wide digits', '４８２９１３', '482913', ['full-width']],
  ['all at once', '\u200b４８２　913', '482913', ['invisible', 'full-width', 'separators']],
];

test.each(good)('a challenge is taken with %s', (_name, text, value, notes) => {
  expect(checkCode(text, six, response)).toEqual({ value, problem: null, unfinished: false, notes });
});

test('letter case is kept, since portals tell capitals apart', () => {
  expect(checkCode('aB-9z Q', letters).value).toBe('aB9zQ');
  expect(checkCode('deadBEEF', hex8).value).toBe('deadBEEF');
});

test('a long challenge of letters is no one-time password of a key', () => {
  const long = { min: 4, max: 64, alphabet: 'alphanumeric' as const };
  expect(checkCode('cccccccfhcbelrhifnjrrddcgrburluu', long).problem).toBeNull();
});

test('what looks like a challenge in the field of a response is said to be one', () => {
  const challenge = { kind: 'challenge', shape: six } as const;
  expect(checkCode('482913', digits(4), challenge).problem?.code).toBe('code-looks-like-challenge');
});

const isSoak = process.env['SOAK'] === '1';

test('whatever is typed, a code is either of its shape or refused with words of its own', {
  timeout: isSoak ? 1_800_000 : 60_000,
}, () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123456789 -OIl٤４•\n') }),
  );
  fc.assert(
    fc.property(piece, fc.constantFrom(six, hex8, letters), (text, shape) => {
      const { value, problem } = checkCode(text, shape, response);
      if (problem === null) expect(checkCode(value, shape)).toMatchObject({ value, problem: null, notes: [] });
      else expect(codeFailures).toHaveProperty([problem.code]);
    }),
    { numRuns: isSoak ? 500_000 : 5_000 },
  );
});

test('spaces and dashes between the characters of a code never change it', () => {
  const separators = fc.array(fc.constantFrom('', ' ', '-', '\u00a0', '\u200b', '–'), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{6}$/), separators, (code, between) => {
      const text = between.map((separator, index) => separator + (code[index] ?? '')).join('');
      expect(checkCode(text, six)).toMatchObject({ value: code, problem: null });
    }),
  );
});

test('a long text of one piece over and over is refused like a short one', () => {
  for (const piece of ['a ', '1 ', 'c', ': ', '\n1', '\u200b', '•']) {
    const text = piece.repeat(4096 / piece.length);
    expect(checkCode(text, six).problem).not.toBeNull();
  }
});
