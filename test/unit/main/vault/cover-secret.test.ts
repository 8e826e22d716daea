import fc from 'fast-check';
import { expect, test } from 'vitest';
import { charactersOf } from '../../../../src/main/vault/characters';
import { coverSecret } from '../../../../src/main/vault/cover-secret';
import { readLinkCredential } from '../../../../src/main/vault/draft-link';
import { readOtpauth } from '../../../../src/shared/oath/otpauth';

const utf8 = (text: string) => new TextEncoder().encode(text);
const seed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test('the characters of a text are those that a decoder finds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(charactersOf(utf8(text))).toEqual([...text]);
    }),
  );
});

test('what is no UTF-8 gives characters all the same, and ends', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(charactersOf(bytes).length).toBeLessThanOrEqual(bytes.length);
    }),
  );
  expect(charactersOf(Uint8Array.of(0x41, 0xff, 0xe2, 0x82))).toEqual(['A', '\ufffd', '\ufffd']);
});

test.each([
  [`otpauth://totp/a?secret=${seed}&digits=8`, `otpauth://totp/a?secret=${'Z'.repeat(32)}&digits=8`],
  [`otpauth://totp/a?digits=8&SECRET=${seed}`, `otpauth://totp/a?digits=8&SECRET=${'Z'.repeat(32)}`],
  ['otpauth://totp/a?%73ecret=JBSW%59', 'otpauth://totp/a?%73ecret=ZZZZ%59'],
  ['otpauth://totp/a?secret=JB SW-Y3=', 'otpauth://totp/a?secret=ZZ ZZ-ZZ='],
  ['otpauth://totp/a?secret=JBSW&secret=Y3DP', 'otpauth://totp/a?secret=ZZZZ&secret=ZZZZ'],
  ['otpauth://totp/a?secret=%1JBSW', 'otpauth://totp/a?secret=%1ZZZZ'],
  ['otpauth-migration://offline?data=JBSWY3DPEHPK3PXP', 'otpauth-migration:'],
  [`${seed}${seed}`, seed.slice(0, 18)],
])('of %s only what is not secret becomes a string (V17)', (link, text) => {
  expect(coverSecret([...link]).text).toBe(text);
});

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('JBSWY3DP', 'EHPK3PXP', 'MZXW6YTB', 'jbswy3dp', 'A') },
  fc.constantFrom(
    '1',
    '0',
    '8',
    ' ',
    '-',
    '=',
    '%3D',
    '%20',
    '%',
    '%4A',
    '%c3%a9',
    '%ff',
    '\u00e9',
    '+',
    '#',
    '?',
    '\n',
    '\u{1f511}',
  ),
);
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constant('secret') },
  fc.constantFrom('SECRET', '%73ecret', 'sec%72et', 'issuer', 'digits', 'secre', 'x', '', '%'),
);
const pair = fc.tuple(name, fc.array(piece, { maxLength: 6 })).map(([key, value]) => `${key}=${value.join('')}`);
const link = fc
  .tuple(
    fc.constantFrom('otpauth://', 'OTPAUTH://', 'otpauth:/', 'https://', 'otpauth-migration://', ' otpauth://'),
    fc.constantFrom('totp/Bank:alex', 'hotp/a', 'ocra/a', 'totp', 'x/y', 'totp/a:b:c', 'totp/%zz'),
    fc.array(
      fc.oneof({ weight: 5, arbitrary: pair }, fc.constantFrom('', 'amp;x=1', 'secret', 'digits=8', 'period=30')),
      {
        maxLength: 4,
      },
    ),
  )
  .map(([scheme, label, pairs]) => `${scheme}${label}${pairs.length > 0 ? '?' : ''}${pairs.join('&')}`);

test('a link whose secret is covered reads as the link itself does, and is refused at the same place for the same reason', () => {
  fc.assert(
    fc.property(link, (text) => {
      const [covered, plain] = [readLinkCredential(utf8(text)), readOtpauth(text.trim())];
      if (!plain.ok) expect(covered).toEqual(plain);
      else
        expect(covered).toMatchObject({
          value: { credential: { secret: plain.value.secret, account: plain.value.account } },
        });
    }),
    { numRuns: process.env['SOAK'] === '1' ? 100_000 : 3000 },
  );
});
