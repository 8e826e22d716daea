import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { cli, file, folder, hexKey } from './cli-run';

const ocra = ['ocra', '--suite', 'OCRA-1:HOTP-SHA1-6:QN08-PSHA1', '--question', '1'];
const hmac = ['hmac', '--slot', '2', '--challenge', '31'];
const add = ['vault', 'add', '--vault', '/nowhere', '--passphrase-file', '-'];
const secret = 'deadbeefdeadbeef';

test.each<[string, readonly string[]]>([
  ['nothing', []],
  ['a command that is none', ['hopt']],
  ['vault alone', ['vault']],
  ['practice alone', ['practice']],
  ['an unknown vault command', ['vault', 'open']],
  ['an unknown option', ['explain', '--suit', 'x']],
  ['explain without suite', ['explain']],
  ['explain with an argument too many', ['explain', '--suite', 'x', 'y']],
  ['ocra without key', ocra],
  ['ocra without suite', ['ocra', '--key-file', '-']],
  ['an option without value', ['hotp', '--key-file']],
  ['hotp without counter', ['hotp', '--key-file', '-']],
  ['a counter with a sign', ['hotp', '--key-file', '-', '--counter', '-1']],
  ['a counter with a point', ['hotp', '--key-file', '-', '--counter', '1.5']],
  ['a counter in hex', ['hotp', '--key-file', '-', '--counter', '0x1']],
  ['an empty counter', ['hotp', '--key-file', '-', '--counter', '']],
  ['a counter of 65 bits', ['hotp', '--key-file', '-', '--counter', '18446744073709551616']],
  ['five digits', ['hotp', '--key-file', '-', '--counter', '1', '--digits', '5']],
  ['eleven digits', ['totp', '--key-file', '-', '--digits', '11']],
  ['a hash that is none', ['totp', '--key-file', '-', '--algorithm', 'MD5']],
  ['a period of nothing', ['totp', '--key-file', '-', '--period', '0']],
  ['a time in words', ['totp', '--key-file', '-', '--time', 'now']],
  ['a time beyond all dates', ['totp', '--key-file', '-', '--time', '99999999999999']],
  ['an encoding that is none', ['totp', '--key-file', '-', '--encoding', 'base64']],
  ['half a byte of session', [...ocra, '--key-file', '-', '--session', 'abc']],
  ['a PIN hash that is not hex', [...ocra, '--key-file', '-', '--pin-hash', 'xyz']],
  ['a time step of 17 digits', [...ocra, '--key-file', '-', '--time-step', '0'.repeat(17)]],
  ['both time and time step', [...ocra, '--key-file', '-', '--time', '1', '--time-step', '1']],
  ['both PIN and its hash', [...ocra, '--key-file', '-', '--pin-file', '-', '--pin-hash', '00']],
  ['key and PIN both from standard input', [...ocra, '--key-file', '-', '--pin-file', '-']],
  ['three challenges', [...ocra, '--question', '2', '--question', '3', '--key-file', '-']],
  ['slot 3', ['hmac', '--slot', '3', '--challenge', '31']],
  ['a challenge of no bytes', ['hmac', '--slot', '1', '--challenge', '']],
  ['a challenge of 64 bytes', ['hmac', '--slot', '1', '--challenge', '00'.repeat(64)]],
  ['a challenge with half a byte', ['hmac', '--slot', '1', '--challenge', '123']],
  ['a virtual key without secret', [...hmac, '--virtual', 'otp']],
  ['a secret without virtual key', [...hmac, '--key-file', '-']],
  ['a virtual key of another kind', [...hmac, '--virtual', 'fido', '--key-file', '-']],
  ['vault list without folder', ['vault', 'list', '--passphrase-file', '-']],
  ['vault list without passphrase', ['vault', 'list', '--vault', '/nowhere']],
  ['a kind that is none', [...add, '--kind', 'steam']],
  ['respond without credential', ['respond', '--vault', '/nowhere', '--passphrase-file', '-']],
  ['a port beyond all ports', ['practice', 'serve', '--port', '65536']],
  ['a port in words', ['practice', 'serve', '--port', 'http']],
])('%s is wrong usage: exit 2, one error line, no answer', async (_, argv) => {
  const { code, out, err } = await cli(argv, { input: hexKey });
  expect([code, out]).toEqual([2, []]);
  expect(err.at(-1)).toMatch(/^error: usage: \S.*$/);
  expect(err.filter((line) => line.startsWith('error: '))).toHaveLength(1);
});

test.each<[string, readonly string[]]>([
  ['as a counter', ['hotp', '--key-file', '-', '--counter', secret]],
  ['as a PIN hash', [...ocra, '--key-file', '-', '--pin-hash', `${secret}x`]],
  ['as an option of its own', ['hotp', `--key=${secret}`, '--key-file', '-', '--counter', '1']],
  ['as an encoding', ['hotp', '--key-file', '-', '--counter', '1', '--encoding', secret]],
  ['as an argument', ['hotp', secret, '--key-file', '-', '--counter', '1']],
  ['as a time', ['totp', '--key-file', '-', '--time', secret]],
  ['in standard input that is no key', ['hotp', '--key-file', '-', '--counter', '1', '--encoding', 'base32']],
])('(V18) a secret given %s is not repeated in the error', async (_, argv) => {
  const { code, out, err } = await cli(argv, { input: `${secret}!` });
  expect(code).not.toBe(0);
  expect([...out, ...err].join('\n')).not.toContain(secret);
});

test('help and version are answers', async () => {
  expect(await cli(['--version'])).toEqual({ code: 0, out: ['1.2.3'], err: [] });
  for (const argv of [['--help'], ['ocra', '--help'], ['vault', 'add', '--help'], ['practice', 'serve', '-h']]) {
    const { code, out, err } = await cli(argv);
    expect([code, err]).toEqual([0, []]);
    expect(out.join('\n')).toContain('Usage: countersign');
  }
});

const reading = (path: string) => ['hotp', '--counter', '1', '--key-file', path];

test.each<[string, () => string, string]>([
  ['that is not there', () => `${folder()}/none`, 'file-missing'],
  ['below a file', () => `${file('x')}/none`, 'file-missing'],
  ['that is a folder', folder, 'file-folder'],
  ['that is empty', () => file(''), 'file-empty'],
  ['with nothing but a line end', () => file('\r\n'), 'file-empty'],
  ['without end', () => '/dev/zero', 'file-too-large'],
  ['of a megabyte', () => file('0'.repeat(1_000_000)), 'file-too-large'],
  ['of other bytes than text', () => file(Uint8Array.of(0xff, 0xfe, 0x41)), 'file-not-text'],
  ['of the system that nobody may read', () => '/proc/self/mem', 'file-unreadable'],
  ['with letters that are not hex', () => file('3132zz'), 'secret-invalid'],
  ['with half a byte', () => file('313'), 'secret-invalid'],
])('a file %s is refused with its own code', async (_, path, code) => {
  const ran = await cli(reading(path()));
  expect([ran.code, ran.out]).toEqual([1, []]);
  expect(ran.err).toEqual([expect.stringMatching(new RegExp(`^error: ${code}: [^{}]+\\.$`))]);
});

test('a pipe with a name is read to its end, and one that nobody writes to is given up when the person stops it', async () => {
  const pipe = join(folder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const stop = new AbortController();
  const waiting = cli(reading(pipe), { signal: stop.signal });
  stop.abort();
  expect((await waiting).err).toEqual(['error: cancelled: It was stopped before it was done.']);
  const writer = spawn('sh', ['-c', 'echo "$0" > "$1"', hexKey, pipe]);
  onTestFinished(() => void writer.kill());
  expect((await cli(reading(pipe))).out).toEqual(['287082']);
});

test('a file name is printed inert', async () => {
  const { err } = await cli(reading('/none/\u001b[2J\u202e'));
  expect(err).toEqual(['error: file-missing: There is no file “/none/\\u{1b}[2J\\u{202e}”.']);
});

test('one line end is not part of the secret, more are', async () => {
  const pin = async (content: string) =>
    cli([...ocra, '--key-file', file(hexKey), '--pin-file', file(content)]).then(({ out }) => out[0]);
  expect(await pin('1234\n')).toBe(await pin('1234'));
  expect(await pin('1234\r\n')).toBe(await pin('1234'));
  expect(await pin('1234\n\n')).not.toBe(await pin('1234'));
  expect(await pin('1234 ')).not.toBe(await pin('1234'));
});

test('standard input that never ends is given up when the person stops it', async () => {
  const stop = new AbortController();

  const silent = new Readable({ read: () => setImmediate(() => stop.abort()) });
  const ran = await cli(reading('-'), { stdin: silent, signal: stop.signal });
  expect(ran).toEqual({ code: 1, out: [], err: ['error: cancelled: It was stopped before it was done.'] });
});

test('a fault of our own is told without what it was about, and ends with exit 1', async () => {
  const clock = {
    now: () => {
      throw new Error('the secret was 12345');
    },
  };
  const { code, out, err } = await cli(['totp', '--key-file', '-'], { input: hexKey, clock });
  expect([code, out, err[0]]).toEqual([1, [], 'error: internal: Something went wrong inside Countersign.']);
  expect(err.join('\n')).not.toContain('12345');
});
