import { once } from 'node:events';
import { expect, test } from 'vitest';
import type { AccountLine } from '../../../src/cli/practice/account-line';
import { Visitor } from '../main/practice/portal-helpers';
import { answered, cli, cliProcess, file, folder, hexKey } from './cli-run';

const passphrase = 'correct horse battery staple';

/** A practice portal as a process of its own, as `practice serve` prints it. */
async function served(): Promise<{ url: string; accounts: AccountLine[]; end: () => Promise<unknown> }> {
  const { child, ended } = cliProcess(['practice', 'serve']);
  const [line] = (await Promise.race([once(child.stdout, 'data'), ended.then(({ err }) => [err])])) as [
    Buffer | string,
  ];
  const { url, accounts } = JSON.parse(String(line));
  const end = async () => {
    child.kill('SIGTERM');
    const { code, err } = await ended;
    expect([code, err]).toEqual([0, '']);
  };
  return { url, accounts, end };
}

const addOptions: Record<string, (account: AccountLine) => string[]> = {
  ocra: ({ suite, counter }) => ['--suite', String(suite), '--counter', String(counter)],
  hotp: ({ digits, counter }) => ['--digits', String(digits), '--counter', String(counter)],
  totp: ({ digits, period }) => ['--digits', String(digits), '--period', String(period)],
  'hmac-slot': ({ digits, slot }) => ['--digits', String(digits), '--slot', String(slot)],
};

test('every way that needs no hand is accepted by a practice portal in another process', async () => {
  const { url, accounts, end } = await served();
  const open = ['--vault', `${folder()}/vault`, '--passphrase-file', file(passphrase)];
  await cli(['vault', 'create', ...open]);
  for (const account of accounts.filter(({ way }) => way in addOptions)) {
    const { way, username, password, secret } = account;
    const key = way === 'hmac-slot' ? [] : ['--key-file', file(secret)];
    const options = addOptions[way]?.(account) ?? [];
    await answered([
      'vault',
      'add',
      ...open,
      '--kind',
      way,
      '--portal',
      'Practice',
      '--account',
      username,
      ...key,
      ...options,
    ]);
    const visitor = new Visitor(url);
    await visitor.logIn(username, password);
    const challenge = way === 'ocra' || way === 'hmac-slot' ? ['--challenge', visitor.challenge] : [];
    const virtual = way === 'hmac-slot' ? ['--virtual', 'otp', '--key-file', file(secret)] : [];
    const response = await answered(['respond', ...open, '--credential', username, ...challenge, ...virtual]);
    expect(await visitor.answer(response), way).toBe('/account');
  }
  await end();
});

test('as a process it reads its key from standard input, prints the answer alone and exits 0', async () => {
  const { child, ended } = cliProcess(['hotp', '--key-file', '-', '--counter', '0']);
  child.stdin.end(`${hexKey}\n`);
  expect(await ended).toEqual({ code: 0, out: '755224\n', err: '' });
});

test('as a process it exits 1 when it refuses and 2 when it was called wrongly, with one line on stderr', async () => {
  const refused = cliProcess(['explain', '--suite', 'x']);
  const misused = cliProcess(['explain', '--suits', 'x']);
  expect(await refused.ended).toEqual({
    code: 1,
    out: '',
    err: 'error: suite-invalid: A suite starts with “OCRA-1:”.\n',
  });
  expect(await misused.ended).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/^error: usage: [^\n]+\n$/),
  });
});

test('as a process that waits for its key it ends at SIGTERM', async () => {
  const { child, ended } = cliProcess(['vault', 'list', '--vault', '/nowhere', '--passphrase-file', '-']);
  child.stdin.write('half a passphr');
  const stopping = cliProcess(['practice', 'serve']);
  await once(stopping.child.stdout, 'data');
  child.kill('SIGTERM');
  stopping.child.kill('SIGINT');
  expect(await stopping.ended).toMatchObject({ code: 0, err: '' });
  expect((await ended).out).toBe('');
});
