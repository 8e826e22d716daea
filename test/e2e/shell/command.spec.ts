import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import electron from 'electron';
import { flags, project } from '../app/launch';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: readonly string[];
}

/** Runs the app's program with the words of a command; of stderr our own lines count, not Chromium's. */
function command(words: readonly string[], { input = '', display = true } = {}): Promise<Ended> {
  const { DISPLAY: _x11, WAYLAND_DISPLAY: _wayland, ...without } = process.env;
  const child = spawn(electron as unknown as string, [project, ...flags, ...words], {
    env: display ? process.env : without,
  });
  const texts = { out: '', error: '' };
  child.stdout.on('data', (chunk) => (texts.out += chunk));
  child.stderr.on('data', (chunk) => (texts.error += chunk));
  child.stdin.end(input);
  const ours = () => texts.error.split('\n').filter((line) => /^error: /.test(line));
  return new Promise((done) => child.on('close', (code) => done({ code, out: texts.out, errors: ours() })));
}

/** RFC 6287, appendix C.1: key of 20 bytes, challenge 00000000. */
const ocra = ['ocra', '--suite', 'OCRA-1:HOTP-SHA1-6:QN08', '--encoding', 'hex', '--question', '00000000'];
const key = '3132333435363738393031323334353637383930';

test('the program answers as the command line does, with the key from standard input', async () => {
  expect(await command([...ocra, '--key-file', '-'], { input: key })).toEqual({ code: 0, out: '237653\n', errors: [] });
});

test('wrong usage ends with 2, a refusal with 1', async () => {
  expect((await command(['ocra'])).code).toBe(2);
  const refused = await command([...ocra, '--key-file', '/nowhere']);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.errors).toHaveLength(1);
});

test('the HID host runs as a utility process: the list can be read', async () => {
  const { code, out } = await command(['devices', '--json']);
  expect(code).toBe(0);
  expect(out).not.toContain('no-usb-host');
  expect(Array.isArray(JSON.parse(out))).toBe(true);
});

test('the version is printed alone, also without a display', async () => {
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  for (const display of [true, false])
    expect(await command(['--version'], { display })).toEqual({ code: 0, out: `${version}\n`, errors: [] });
});

test('without a display a command says what it needs instead of crashing', async () => {
  test.skip(process.platform !== 'linux', 'only Linux starts without a display');
  const { code, out, errors } = await command([...ocra, '--key-file', '-'], { input: key, display: false });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(errors).toEqual([expect.stringContaining('no-display')]);
});
