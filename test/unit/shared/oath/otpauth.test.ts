import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oath as words } from '../../../../src/shared/i18n/en/oath';
import { hashAlgorithms } from '../../../../src/shared/oath/algorithm';
import { hides, linkWhys } from '../../../../src/shared/oath/link-text';
import { readOtpauth, writeOtpauth } from '../../../../src/shared/oath/otpauth';
import type { Otpauth, OtpauthContent } from '../../../../src/shared/oath/otpauth-types';
import { parseSuite } from '../../../../src/shared/oath/suite';
import { anySuite } from './any-suite';
import { anyText } from './any-text';
import { badLinks } from './bad-links';

const seed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const key = Uint8Array.from(Buffer.from('12345678901234567890'));

function read(link: string): Otpauth {
  const found = readOtpauth(link);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

test('there are at least sixty bad links', () => expect(badLinks.length).toBeGreaterThanOrEqual(60));

test.each(badLinks)('(I2) “%.60s” is refused: %s', (link, why, at) => {
  const refused = readOtpauth(link);
  expect(refused).toMatchObject({ ok: false, error: { code: 'link-invalid', facts: { why } } });
  const position = refused.ok ? 0 : Number(refused.error.facts['position']);
  if (at === null) expect(position).toBe(link.length + 1);
  else expect(link.slice(position - 1).startsWith(at)).toBe(true);
});

test('(I1) no refusal repeats the secret', () => {
  const link = `otpauth://totp/a?secret=${seed.slice(0, -1)}1&digits=8`;
  expect(JSON.stringify(readOtpauth(link))).not.toContain(seed.slice(0, 6));
  expect(readOtpauth(link)).toMatchObject({
    error: { facts: { secretPosition: 32, character: '1', guesses: ['I', 'L'] } },
  });
});

test('every reason to refuse a link has its words', () => {
  expect(Object.keys(words.link).sort()).toEqual([...linkWhys].sort());
});

test('a plain link has the usual six digits, 30 seconds and SHA-1', () => {
  expect(read(`otpauth://totp/Aldery%20Works:j.marsh?secret=${seed}&issuer=Aldery%20Works`)).toEqual({
    kind: 'totp',
    issuer: 'Aldery Works',
    account: 'j.marsh',
    secret: key,
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    labelIssuer: null,
    notes: [],
  });
});

test.each<[string, string, object]>([
  ['the type and names in any case', `OTPAUTH://TOTP/a?SECRET=${seed}&Digits=8`, { kind: 'totp', digits: 8 }],
  ['ten digits', `otpauth://totp/a?secret=${seed}&digits=10`, { digits: 10 }],
  ['a period of one second', `otpauth://totp/a?secret=${seed}&period=1`, { period: 1 }],
  ['HmacSHA256', `otpauth://totp/a?secret=${seed}&algorithm=HmacSHA256`, { algorithm: 'SHA256' }],
  ['sha-512', `otpauth://totp/a?secret=${seed}&algorithm=sha-512`, { algorithm: 'SHA512' }],
  ['a counter of 2^53', `otpauth://hotp/a?secret=${seed}&counter=9007199254740992`, { counter: 2n ** 53n }],
  [
    'an encoded colon and a space after it',
    `otpauth://totp/Bank%3A%20alex?secret=${seed}`,
    { issuer: 'Bank', account: 'alex' },
  ],
  ['a plus sign, which is no space', `otpauth://totp/a+b?secret=${seed}`, { account: 'a+b' }],
  ['spaces that were not encoded', `otpauth://totp/My Bank:alex?secret=${seed}`, { issuer: 'My Bank' }],
  ['percent signs that were encoded, once', `otpauth://totp/%2541?secret=${seed}`, { account: '%41' }],
  ['a secret in groups, lower case, padded', `otpauth://totp/a?secret=mzxw%206yq%3D`, { notes: ['short-key'] }],
  ['bits left over', 'otpauth://totp/a?secret=MZ', { notes: ['base32-leftover-bits', 'short-key'] }],
  ['no account', `otpauth://totp/?secret=${seed}&issuer=Bank`, { issuer: 'Bank', account: '', notes: ['no-account'] }],
  ['parameters of others', `otpauth://totp/a?secret=${seed}&image=x`, { notes: ['unknown-parameter'] }],
  ['a counter that TOTP has not', `otpauth://totp/a?secret=${seed}&counter=x`, { kind: 'totp', notes: [] }],
  [
    'two issuers',
    `otpauth://totp/Old:a?secret=${seed}&issuer=New`,
    { issuer: 'New', labelIssuer: 'Old', notes: ['issuer-differs'] },
  ],
  [
    'our own OCRA form',
    `otpauth://ocra/Bank:a?secret=${seed}&suite=OCRA-1:HOTP-SHA1-6:QN08`,
    { kind: 'ocra', counter: null, suite: { text: 'OCRA-1:HOTP-SHA1-6:QN08' } },
  ],
  [
    'an encoded suite and a counter',
    `otpauth://ocra/a?secret=${seed}&suite=OCRA-1%3AHOTP-SHA1-6%3AC-QN08&counter=7`,
    { counter: 7n },
  ],
])('%s: taken', (_, link, facts) => expect(read(link)).toMatchObject(facts));

const name = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .filter((text) => !text.includes(':') && !hides(text) && text.trim() === text);
const code = { algorithm: fc.constantFrom(...hashAlgorithms), digits: fc.integer({ min: 6, max: 10 }) };
const counter = fc.bigInt(0n, 2n ** 53n);
const suiteAndCounter = fc.tuple(anySuite, counter).map(([text, next]) => {
  const suite = parseSuite(text);
  if (!suite.ok) throw new Error(text);
  return { suite: suite.value, counter: suite.value.counter ? next : null };
});
const method = fc.oneof(
  fc.record({ kind: fc.constant('totp'), ...code, period: fc.integer({ min: 1, max: 2 ** 31 - 1 }) }),
  fc.record({ kind: fc.constant('hotp'), ...code, counter }),
  suiteAndCounter.map((both) => ({ kind: 'ocra', ...both })),
);
const content = fc
  .tuple(fc.record({ issuer: name, account: name, secret: fc.uint8Array({ minLength: 1, maxLength: 64 }) }), method)
  .map(([about, how]) => ({ ...about, ...how }) as OtpauthContent);

test('(I2) any link that is written is read back the same', () => {
  fc.assert(
    fc.property(content, (wanted) => {
      const link = writeOtpauth(wanted);
      if (!link.ok) throw new Error('not written');
      const { notes: _, labelIssuer, ...found } = read(link.value);
      expect(found).toEqual(wanted);
      expect(labelIssuer).toBeNull();
    }),
  );
});

test.each([
  ['a colon in the issuer', { issuer: 'a:b' }, 'issuer'],
  ['a line break in the account', { account: 'a\nb' }, 'account'],
  ['half a character in the account', { account: '\ud800' }, 'account'],
  ['a counter that others cannot hold', { counter: 2n ** 53n + 1n }, 'counter'],
])('%s is not written into a link', (_, change, value) => {
  const base = {
    kind: 'hotp',
    issuer: 'B',
    account: 'a',
    secret: key,
    algorithm: 'SHA1',
    digits: 6,
    counter: 0n,
  } as const;
  expect(writeOtpauth({ ...base, ...change })).toMatchObject({ error: { code: 'value-invalid', facts: { value } } });
});

const runs = process.env['SOAK'] === '1' ? 200_000 : 2000;
const pieces = fc.constantFrom(
  'otpauth://',
  'totp',
  'hotp',
  'ocra',
  '/',
  '?',
  '&',
  '=',
  '%',
  '%20',
  '#',
  ':',
  'secret=',
  seed,
  'digits=6',
);

test('(I1) any text is a link or an error that points into the text', () => {
  const text = fc.array(fc.oneof(pieces, anyText(4)), { maxLength: 12 });
  fc.assert(
    fc.property(text, (parts) => {
      const link = parts.join('');
      const found = readOtpauth(link);
      if (found.ok) return;
      expect(Object.keys(words.link)).toContain(found.error.facts['why']);
      expect(Number(found.error.facts['position'])).toBeGreaterThanOrEqual(1);
      expect(Number(found.error.facts['position'])).toBeLessThanOrEqual(link.length + 1);
    }),
    { numRuns: runs },
  );
});
