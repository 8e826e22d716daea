import { describe, expect, test } from 'vitest';
import { ownWords, readStart, readWish } from '../../../../../src/main/app/start/arguments';

const verify = { page: 'verify', challenge: null } as const;
const with_ = (challenge: string) => ({ page: 'verify', challenge }) as const;

test.each([
  ['countersign://verify', verify],
  ['countersign://verify/', verify],
  ['COUNTERSIGN://VERIFY', verify],
  ['countersign://verify?challenge=482913', with_('482913')],
  ['countersign://verify/?challenge=482913', with_('482913')],
  ['countersign://verify?challenge=482%20913', with_('482 913')],
  ['countersign://verify?challenge=482+913', with_('482 913')],
  ['countersign://verify?challenge=ABCD-1234', with_('ABCD-1234')],
])('the link %s pre-fills', (link, wish) => {
  expect(readWish([link])).toEqual(wish);
  expect(readWish(['--', link])).toEqual(wish);
  expect(readStart(['--', link])).toEqual({ kind: 'window', wish });
});

test('of several links the first one counts', () => {
  expect(readWish(['x', 'countersign://verify?challenge=1', 'countersign://verify?challenge=2'])).toEqual(with_('1'));
});

/** What comes from links, shortcuts, other programs and people; none of it may mean anything. */
const hostileLinks = [
  'countersign:',
  'countersign://',
  'countersign:///',
  'countersign:verify',
  'countersign:/verify',
  'countersign://verify.evil',
  'countersign://verify.evil/?challenge=1',
  'countersign://verifyx',
  'countersign://verify@evil',
  'countersign://verify:80',
  'countersign://user@verify',
  'countersign://verify/x',
  'countersign://verify/../lock',
  'countersign://lock',
  'countersign://unlock?passphrase=x',
  'countersign://vault',
  'countersign://practice/start',
  'countersign://settings?idleMinutes=0',
  'countersign://verify?',
  'countersign://verify?challenge',
  'countersign://verify?challenge=',
  'countersign://verify?Challenge=1',
  'countersign://verify?challenge=1&challenge=2',
  'countersign://verify?challenge=1&submit=1',
  'countersign://verify?submit=1&challenge=1',
  'countersign://verify?challenge=1#go',
  'countersign://verify#challenge=1',
  'countersign://verify?challenge=%',
  'countersign://verify?challenge=%zz',
  'countersign://verify?challenge=%c3%28',
  'countersign://verify?challenge=%ff%fe',
  'countersign://verify?challenge=%00',
  'countersign://verify?challenge=1%00',
  'countersign://verify?challenge=1%0a',
  'countersign://verify?challenge=1%0d%0aHost:x',
  'countersign://verify?challenge=%20',
  'countersign://verify?challenge=-1',
  'countersign://verify?challenge=--no-sandbox',
  'countersign://verify?challenge=1%09',
  'countersign://verify?challenge=1%e2%80%ae2',
  'countersign://verify?challenge=%e2%80%8b1',
  'countersign://verify?challenge=%d9%a1%d9%a2',
  'countersign://verify?challenge=１２',
  'countersign://verify?challenge=<script>',
  'countersign://verify?challenge=%3Cscript%3E',
  "countersign://verify?challenge=1'or'1",
  'countersign://verify?challenge=$(id)',
  'countersign://verify?challenge=`id`',
  'countersign://verify?challenge=..%2f..%2fetc',
  'countersign://verify?challenge={{1}}',
  `countersign://verify?challenge=${'1'.repeat(65)}`,
  `countersign://verify?challenge=${'1'.repeat(2048)}`,
  `countersign://verify?challenge=${'%31'.repeat(1000)}`,
  `countersign://verify?challenge=${'1'.repeat(1024 * 1024)}`,
  `countersign://${'verify'.repeat(200_000)}`,
  'countersign://verify?challenge=\ud800',
  '\udfffcountersign://verify',
  ' countersign://verify',
  'countersign://verify ',
  'countersign://verify\n',
  'x countersign://verify',
  'xcountersign://verify',
  'https://countersign/verify?challenge=1',
  'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP',
  'file:///etc/passwd',
  'javascript:alert(1)',
];
const hostileWords = [
  '',
  '-',
  '--',
  '-v',
  '/?',
  '.',
  '..',
  '/etc/passwd',
  'C:\\x.exe',
  '--no-sandbox',
  '--disable-gpu',
  '--gpu-launcher=calc',
  '--renderer-cmd-prefix=calc',
  '--utility-cmd-prefix=calc',
  '--inspect',
  '--inspect=0.0.0.0:9229',
  '--inspect-brk',
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--js-flags=--expose-gc',
  '--load-extension=/tmp/x',
  '--user-data-dir=/tmp/x',
  '--data-dir=/tmp/x',
  '--disable-web-security',
  '--host-rules=MAP * evil',
  '--proxy-server=evil:80',
  '--renderer-process-limit=1',
  '--single-process',
  '--no-zygote',
  '--enable-logging',
  '--log-file=/etc/x',
  '--challenge=1',
  '--unlock',
  '--passphrase=x',
  '--lock',
  '--url=countersign://verify',
  '-psn_0_1',
  '__proto__',
  'constructor',
  'Ocra',
  'OCRA',
  'ocra --suite',
  '\0',
  '\ud800',
  '\u202e',
  'a'.repeat(1024 * 1024),
];

describe('words that mean nothing', () => {
  test.each([...hostileLinks, ...hostileWords])('%# only open the window (E14)', (word) => {
    expect(readStart([word])).toEqual({ kind: 'window', wish: null });
    expect(readStart(['--no-sandbox', '--', word])).toEqual({ kind: 'window', wish: null });
    expect(readWish(['countersign', '--allow-file-access-from-files', word, word])).toBeNull();
  });

  test('there are at least 120 of them, counting how they are passed (E14)', () => {
    expect(2 * (hostileLinks.length + hostileWords.length)).toBeGreaterThan(120);
  });
});

test('a second start can do nothing but pre-fill, even with the words of a command (E14)', () => {
  expect(readWish(['countersign', 'vault', 'remove', '--vault', '/tmp', '--tour', '--version'])).toBeNull();
});

test('the words of a command are kept as they are', () => {
  expect(readStart(['ocra', '--suite', 'x', '--key-file', '-'])).toEqual({
    kind: 'command',
    words: ['ocra', '--suite', 'x', '--key-file', '-'],
  });
  expect(readStart(['--no-sandbox', 'totp'])).toEqual({ kind: 'command', words: ['totp'] });
  expect(readStart(['--help'])).toEqual({ kind: 'command', words: ['--help'] });
  expect(readStart(['--version'])).toEqual({ kind: 'version' });
  expect(readStart(['--tour', '--out', 'x'])).toEqual({ kind: 'tour', words: ['--out', 'x'] });
});

test('own words come after the program, in development after the folder', () => {
  expect(ownWords(['/opt/countersign', 'totp', '--x'], true)).toEqual(['totp', '--x']);
  expect(ownWords(['electron', '.', 'totp'], false)).toEqual(['totp']);
  expect(ownWords(['electron', '--inspect=0', '/work', '--no-sandbox', 'totp'], false)).toEqual([
    '--no-sandbox',
    'totp',
  ]);
  expect(ownWords(['electron'], false)).toEqual([]);
});
