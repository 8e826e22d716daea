import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BroughtProblem, readBrought } from '../../../../src/shared/capture/read';

const numRuns = process.env['SOAK'] === '1' ? 200_000 : 3000;
const session = '0011223344556677';
const code = (text: string) => {
  const read = readBrought(text);
  return read.ok ? read.value.scheme : read.error.code;
};

describe('a LinOTP challenge', () => {
  test('is taken apart as the server writes it, with the words that are confirmed (I7)', () => {
    const address = encodeURIComponent(encodeURIComponent('https://otp.example.org/validate/check_t'));
    const link = `lseqr://req?tr=391727105541&ch=20304050&me=pay+120.00+EUR+to+M%C3%BCller&u=${address}&si=00ff`;
    expect(readBrought(link)).toEqual({
      ok: true,
      value: {
        scheme: 'lseqr',
        challenge: '20304050',
        message: 'pay 120.00 EUR to Müller',
        transaction: '391727105541',
        host: 'otp.example.org',
      },
    });
  });

  test.each<readonly [string, BroughtProblem | 'lseqr']>([
    ['lseqr://req?tr=1&ch=1', 'lseqr'],
    ['lseqr://req?tr=1&ch=1&me=', 'lseqr'],
    ['lseqr://req?tr=1&ch=1&u=javascript%253Aalert(1)', 'lseqr'],
    ['lseqr://req?tr=1', 'link-field-missing'],
    ['lseqr://req?ch=1', 'link-field-missing'],
    ['lseqr://req?tr=1&ch=', 'link-field-empty'],
    ['lseqr://req?tr=1&ch=1&ch=2', 'link-twice'],
    ['lseqr://req?tr=1&ch=1&pay=2', 'link-unknown-field'],
    ['lseqr://req?tr=1&ch=1&me=a%0ab', 'link-control-character'],
    ['lseqr://req?tr=1&ch=1&me=%e2%80%ae1', 'link-reordered'],
    ['lseqr://req?tr=1&ch=1&me=1%e2%80%8b0', 'link-invisible-character'],
    ['lseqr://req?tr=../1&ch=1', 'link-field-characters'],
    ['lseqr://req?tr=1&ch=1 2', 'link-field-characters'],
    [`lseqr://req?tr=1&ch=${'1'.repeat(65)}`, 'link-field-too-long'],
    [`lseqr://req?tr=1&ch=1&me=${'a'.repeat(512)}`, 'link-field-too-long'],
    [`lseqr://req?tr=1&ch=1&me=${'a'.repeat(2048)}`, 'link-too-long'],
    ['lseqr://init?sh=1&os=OCRA-1', 'link-enrolment'],
    ['lseqr://nonce?no=1', 'link-enrolment'],
    ['lseqr://pair/AAAA', 'link-enrolment'],
    ['lseqr://lock', 'link-elsewhere'],
    ['lseqr://chal/AAAA', 'link-unreadable'],
  ])('%#: %.60s', (link, expected) => {
    expect(code(link)).toBe(expected);
  });

  test('of a QR token says which token it is for, and that only the paired phone reads it', () => {
    const bytes = Buffer.concat([Buffer.from([1, 0x39, 0x30, 0, 0]), Buffer.alloc(32, 7), Buffer.alloc(40, 9)]);
    for (const place of ['chal', 'push'])
      expect(readBrought(`lseqr://${place}/${bytes.toString('base64url')}`)).toEqual({
        ok: false,
        error: { code: 'link-paired-key', facts: { version: 1, token: 12345 } },
      });
  });

  test('never shows a host that could be mistaken for another (E9)', () => {
    const hosts = [
      'http://a@evil',
      'https://xn--80ak6aa92e.com',
      'https://ex\\ample.org',
      'ftp://x.org',
      'https://ε.gr',
    ];
    for (const host of hosts) {
      const link = `lseqr://req?tr=1&ch=1&u=${encodeURIComponent(encodeURIComponent(host))}`;
      expect(readBrought(link)).toMatchObject({ ok: true, value: { host: null } });
    }
  });
});

describe('a tiqr challenge', () => {
  const value = { scheme: 'tiqr', challenge: 'c0c89b5345', session, server: 'login.example.org' };

  test('is read from the older and the newer form (I7)', () => {
    const older = `tiqrauth://jo%40uni@login.example.org/${session}/c0c89b5345/Uni+Library/2`;
    expect(readBrought(older)).toEqual({ ok: true, value: { ...value, user: 'jo@uni', provider: 'Uni Library' } });
    const newer = `https://login.example.org/tiqrauth/?u=jo%40uni&s=${session}&q=c0c89b5345&i=Uni+Library&v=2`;
    expect(readBrought(newer)).toEqual({ ok: true, value: { ...value, user: 'jo@uni', provider: 'Uni Library' } });
    const bare = `tiqrauth://login.example.org/${session}/c0c89b5345`;
    expect(readBrought(bare)).toEqual({ ok: true, value: { ...value, user: null, provider: null } });
  });

  test('of privacyIDEA is read too: its session is a decimal number', () => {
    const link = 'tiqrauth://lukas@org.privacyidea/11083173066293349938/c0c89b5345/privacyIDEA';
    expect(readBrought(link)).toMatchObject({ ok: true, value: { server: 'org.privacyidea', user: 'lukas' } });
  });

  test.each<readonly [string, BroughtProblem]>([
    ['tiqrauth://', 'link-elsewhere'],
    ['tiqrauth://server', 'link-elsewhere'],
    [`tiqrauth://server/${session}`, 'link-elsewhere'],
    [`tiqrauth://server/${session}/1/a/1/extra`, 'link-elsewhere'],
    [`tiqrauth://server/${session}/1?x=1`, 'link-elsewhere'],
    [`tiqrauth://a@b@server/${session}/1`, 'link-elsewhere'],
    [`tiqrauth://xn--80ak6aa92e.com/${session}/1`, 'link-host'],
    [`tiqrauth://..%2f/${session}/1`, 'link-host'],
    [`tiqrauth://-server/${session}/1`, 'link-host'],
    ['tiqrauth://server/12/1', 'link-field-characters'],
    [`tiqrauth://server/${'0'.repeat(130)}/1`, 'link-field-characters'],
    [`tiqrauth://server/${session}/..`, 'link-field-characters'],
    [`tiqrauth://server/${session}/%3Cscript%3E`, 'link-field-characters'],
    [`tiqrauth://server/${session}/1%00`, 'link-control-character'],
    [`tiqrauth://%e2%80%aeeva@server/${session}/1`, 'link-reordered'],
    [`tiqrauth://%zz@server/${session}/1`, 'link-unreadable'],
    [`tiqrauth://${'a'.repeat(2100)}/${session}/1`, 'link-too-long'],
    ['tiqrenroll://server/metadata?key=1', 'link-enrolment'],
    ['https://server/tiqrenroll/?metadata=1', 'link-enrolment'],
    [`https://server/tiqrauth/?s=${session}`, 'link-field-missing'],
    [`https://server/tiqrauth/?s=${session}&q=1&q=2`, 'link-twice'],
    [`https://server/tiqrauth/?s=${session}&q=1&next=2`, 'link-unknown-field'],
    [`https://a@server/tiqrauth/?s=${session}&q=1`, 'link-elsewhere'],
  ])('%# is refused: %.60s', (link, expected) => {
    expect(code(link)).toBe(expected);
  });
});

describe('any text that a QR code may hold', () => {
  const starts = fc.constantFrom(
    ...['', 'lseqr://req?', 'lseqr://chal/', 'tiqrauth://', 'countersign://respond?', 'https://x/tiqrauth/?'],
  );
  const rest = fc.array(
    fc.oneof(
      fc.constantFrom(...['tr=1', '&', 'ch=1', 's=', 'q=', session, '/', '@', '%', '%00', '%ff', '\u202e', 'server']),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 40 },
  );

  test('gets a reading or a reason; it never throws and nothing of it is shown unchecked (P1, I1)', () => {
    fc.assert(
      fc.property(starts, rest, (start, pieces) => {
        const read = readBrought(start + pieces.join(''));
        if (!read.ok) return;
        for (const text of Object.values(read.value))
          expect(String(text ?? '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200b-\u200f]/u);
      }),
      { numRuns },
    );
  });

  test('the worst long texts take no time to speak of (I10)', () => {
    const worst = ['countersign://respond?', 'tiqrauth://', 'lseqr://req?', 'https://x/tiqrauth/?', '']
      .flatMap((start) => ['a', '%', '&', '@', '/', 'a=1&', '. ', '-'].map((piece) => start + piece.repeat(4000)))
      .flatMap((text) => [text, text.slice(0, 2048)]);
    for (const text of worst) expect(readBrought(text).ok).toBe(false);
  });
});

describe('what else a code may hold', () => {
  test.each<readonly [string, BroughtProblem | 'plain']>([
    ['482913', 'plain'],
    [' 482 913\n', 'plain'],
    ['\u200b482913\ufeff', 'plain'],
    ['K7QM-4T9X', 'plain'],
    ['KQMTXBCD', 'plain'],
    ['', 'text-empty'],
    [' \n\u200b', 'text-empty'],
    ['Hello', 'text-plain'],
    ['Your challenge is 482 913', 'text-plain'],
    ['pay now!', 'text-plain'],
    ['１２３４', 'text-plain'],
    ['1\u202e2', 'text-plain'],
    ['https://example.org/login', 'text-web-address'],
    ['http://1.2.3.4', 'text-web-address'],
    ['otpauth://totp/x?secret=JBSWY3DPEHPK3PXP', 'text-key'],
    ['otpauth-migration://offline?data=x', 'text-key'],
    ['javascript:alert(1)', 'text-other-link'],
    ['WIFI:S:net;P:secret;;', 'text-other-link'],
    ['mailto:a@b', 'text-other-link'],
    ['file:///etc/passwd', 'text-other-link'],
    ['BEGIN:VCARD', 'text-other-link'],
    ['c0c8 9bab abcd', 'plain'],
    ['1'.repeat(65), 'text-plain'],
    ['1'.repeat(5000), 'text-too-long'],
  ])('%#: %.60s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });
});
