import { describe, expect, test } from 'vitest';
import { ownWords, readStart } from '../../../../../src/main/app/start/arguments';
import { readWish } from '../../../../../src/main/app/start/wish';
import { foreignWords, hostileLinks } from '../../../shared/capture/hostile-links';

const page = { page: 'verify', brought: null } as const;
const brings = (challenge: string) => {
  const hints = { portal: null, profile: null, account: null, credential: null, method: null };
  return { page: 'verify', brought: { ok: true, value: { scheme: 'countersign', challenge, ...hints } } };
};

test.each([
  ['countersign://verify', page],
  ['countersign://verify/', page],
  ['COUNTERSIGN://VERIFY', page],
  ['countersign://respond?challenge=482913', brings('482913')],
  ['countersign://respond/?challenge=482913', brings('482913')],
  ['Countersign://Respond?challenge=482913', brings('482913')],
  ['countersign://respond?challenge=482%20913', brings('482 913')],
  ['countersign://respond?challenge=482+913', brings('482 913')],
  ['countersign://respond?challenge=ABCD-1234', brings('ABCD-1234')],
])('the link %s only brings (E14)', (link, wish) => {
  expect(readWish([link])).toEqual(wish);
  expect(readWish(['--', link])).toEqual(wish);
  expect(readStart(['--', link])).toEqual({ kind: 'window' });
});

test('of several links the first one counts', () => {
  expect(readWish(['x', 'countersign://respond?challenge=1', 'countersign://respond?challenge=2'])).toEqual(
    brings('1'),
  );
});

describe('hostile links of ours', () => {
  test.each(hostileLinks)('%# bring nothing but the reason (E14, I8)', (link, code) => {
    const wish = { page: 'verify', brought: { ok: false, error: { code } } };
    expect(readStart([link])).toEqual({ kind: 'window' });
    expect(readStart(['--no-sandbox', '--', link])).toEqual({ kind: 'window' });
    expect(readWish([link])).toMatchObject(wish);
    expect(readWish(['--no-sandbox', '--', link])).toMatchObject(wish);
    expect(readWish(['countersign', '--allow-file-access-from-files', link, link])).toMatchObject(wish);
  });
});

/** What comes from shortcuts, other programs and people; none of it may mean anything. */
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
  test.each([...foreignWords, ...hostileWords])('%# only open the window (E14)', (word) => {
    expect(readStart([word])).toEqual({ kind: 'window' });
    expect(readStart(['--no-sandbox', '--', word])).toEqual({ kind: 'window' });
    expect(readWish([word])).toBeNull();
    expect(readWish(['--no-sandbox', '--', word])).toBeNull();
    expect(readWish(['countersign', '--allow-file-access-from-files', word, word])).toBeNull();
  });

  test('with the hostile links there are more than 120 of them (E14)', () => {
    expect(hostileLinks.length + foreignWords.length + hostileWords.length).toBeGreaterThan(120);
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
