import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cliVault } from '../../../src/cli/vault/cli-vault';
import { shipped } from '../../../src/main/profiles/shipped';
import { profileText } from '../../../src/shared/profiles/write';
import { credentialSummary } from '../../../src/shared/vault/contract';
import { quickKdf } from '../main/vault/parts';
import { answered, cli, file, folder, hexKey } from './cli-run';

const passphrase = 'correct horse battery staple';

/** A vault and the options that open it. */
async function newVault() {
  const vault = join(folder(), 'vault');
  const open = ['--vault', vault, '--passphrase-file', file(`${passphrase}\n`)];
  const made = await cli(['vault', 'create', ...open]);
  expect(made).toEqual({ code: 0, out: [], err: [] });
  return { vault, open };
}
type Open = readonly string[];
const add = (open: Open, ...more: string[]) => answered(['vault', 'add', ...open, ...more]);
const respond = (open: Open, ...more: string[]) => answered(['respond', ...open, ...more]);
const refused = async (argv: readonly string[], input = '') => {
  const { code, out, err } = await cli(argv, { input });
  expect([code, out, err.length]).toEqual([1, [], 1]);
  return /^error: ([a-z-]+): (.+)$/.exec(err[0] ?? '')?.slice(1) ?? [];
};

const ocra = (account: string, suite = 'OCRA-1:HOTP-SHA1-6:QN08') => [
  ...['--kind', 'ocra', '--suite', suite, '--portal', 'Bank', '--account', account, '--key-file', file(hexKey)],
];

test('a vault is made, filled from a link, listed, and answers with the right codes', async () => {
  const { open } = await newVault();
  const link = 'otpauth://totp/Aldery%20Works:j.marsh?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&digits=8';
  const id = await add(open, '--link-file', file(`${link}\n`));
  expect(await answered(['vault', 'list', ...open])).toBe(`Aldery Works/j.marsh\ttotp\t${id}`);
  const clock = { now: () => 59_000 };
  expect(await answered(['respond', ...open, '--credential', 'j.marsh'], { clock })).toBe('94287082');
  const [listed] = JSON.parse(await answered(['vault', 'list', ...open, '--json'])) as unknown[];
  expect(credentialSummary.parse(listed)).toMatchObject({ id, usedAt: 59_000 });
});

test('an empty vault lists nothing', async () => {
  const { open } = await newVault();
  expect(await cli(['vault', 'list', ...open])).toEqual({ code: 0, out: [], err: [] });
  expect(await answered(['vault', 'list', ...open, '--json'])).toBe('[]');
});

test('nothing is written over, and a bad passphrase makes no vault', async () => {
  const { vault, open } = await newVault();
  expect((await refused(['vault', 'create', ...open]))[0]).toBe('exists');
  const full = folder();
  writeFileSync(join(full, 'letter.txt'), 'mine');
  const create = (where: string, input: string) => [
    'vault',
    'create',
    '--vault',
    where,
    '--passphrase-file',
    file(input),
  ];
  expect((await refused(create(full, passphrase)))[0]).toBe('exists');
  expect((await refused(create(join(full, 'new'), 'short')))[0]).toBe('too-short');
  expect((await refused(create(join(full, 'new'), 'password1')))[0]).toBe('too-common');
  expect(
    (await refused(['vault', 'list', '--vault', join(full, 'new'), '--passphrase-file', file(passphrase)]))[0],
  ).toBe('absent');
  expect(await refused(['vault', 'list', '--vault', vault, '--passphrase-file', '-'], 'not this one')).toEqual([
    'wrong-passphrase',
    'That passphrase is wrong. It doesn’t open this vault. Check the spelling and try again.',
  ]);
});

test('a counter is stored as used before its code is printed, so that no code comes twice', async () => {
  const { open } = await newVault();
  await add(
    open,
    '--kind',
    'hotp',
    '--counter',
    '0',
    '--portal',
    'Bank',
    '--account',
    'alex',
    '--key-file',
    file(hexKey),
  );
  expect(await respond(open, '--credential', 'alex')).toBe('755224');
  expect(await respond(open, '--credential', 'Bank/alex')).toBe('287082');
  await add(open, ...ocra('sam', 'OCRA-1:HOTP-SHA512-8:C-QN08'), '--counter', '0');
  const [first, second] = [
    await respond(open, '--credential', 'sam', '--challenge', '00000000'),
    await respond(open, '--credential', 'sam', '--challenge', '00000000'),
  ];
  expect(first).not.toBe(second);
  const reference = [
    'ocra',
    '--suite',
    'OCRA-1:HOTP-SHA512-8:C-QN08',
    '--key-file',
    file(hexKey),
    '--question',
    '00000000',
  ];
  expect([first, second]).toEqual([
    await answered([...reference, '--counter', '0']),
    await answered([...reference, '--counter', '1']),
  ]);
});

test('a challenge that is refused uses no counter', async () => {
  const { open } = await newVault();
  await add(open, ...ocra('sam', 'OCRA-1:HOTP-SHA1-6:C-QN08-PSHA1'), '--counter', '7');
  const ask = (...more: string[]) => refused(['respond', ...open, '--credential', 'sam', ...more]);
  expect((await ask())[0]).toBe('challenge-empty');
  expect((await ask('--challenge', '123456789'))[0]).toBe('challenge-too-long');
  expect((await ask('--challenge', '12x'))[0]).toBe('challenge-characters');
  expect((await ask('--challenge', '12'))[0]).toBe('pin-missing');
  expect((await ask('--challenge', '12', '--pin-file', '/none'))[0]).toBe('file-missing');
  const pin = ['--pin-file', file('1234\n')];
  const response = await respond(open, '--credential', 'sam', '--challenge', '12 34', ...pin);
  const argv = ['ocra', '--suite', 'OCRA-1:HOTP-SHA1-6:C-QN08-PSHA1', '--key-file', file(hexKey), '--question', '1234'];
  expect(response).toBe(await answered([...argv, '--counter', '7', ...pin]));
});

test('a slot of a key answers, and a hand-held token is left to its person', async () => {
  const { open } = await newVault();
  await add(open, '--kind', 'hmac-slot', '--slot', '1', '--digits', '8', '--portal', 'Bank', '--account', 'key');
  await add(open, '--kind', 'token', '--portal', 'Bank', '--account', 'token');
  const virtual = ['--virtual', 'otp', '--key-file', file(hexKey)];
  const response = await respond(open, '--credential', 'key', '--challenge', '482915', ...virtual);
  const hmac = ['hmac', '--slot', '1', '--challenge', '343832393135', '--digits', '8', ...virtual];
  expect(response).toBe(await answered(hmac));
  const ask = (name: string, challenge: string) =>
    refused(['respond', ...open, '--credential', name, '--challenge', challenge]);
  expect((await ask('key', '48291'))[0]).toBe('challenge-too-short');
  expect(['no-device', 'no-usb-host']).toContain((await ask('key', '482915'))[0]);
  expect((await ask('token', '482915'))[0]).toBe('answer-by-hand');
});

test('a phone is kept by profile, method and the portal’s own name for it, with the lengths of its profile', async () => {
  const { open } = await newVault();
  const phone = ['--kind', 'phone', '--portal', 'Bank', '--profile', 'practice', '--method', 'phone-ios'];
  await add(open, ...phone, '--account', 'alex', '--device', 'Phone of Alex');
  const [listed] = JSON.parse(await answered(['vault', 'list', ...open, '--json'])) as unknown[];
  expect(credentialSummary.parse(listed)).toMatchObject({
    ...{ kind: 'phone', profile: 'practice', method: 'phone-ios', device: 'Phone of Alex' },
    ...{ challenge: { min: 6, max: 6 }, response: { min: 8, max: 8 } },
  });
  expect(await refused(['respond', ...open, '--credential', 'alex', '--challenge', '482915'])).toEqual([
    'answer-by-hand',
    'The device in the person’s hand has to answer this; nothing here can.',
  ]);
});

test('a device is known by a profile of the person’s own, which the app put into the vault', async () => {
  const { vault: path, open } = await newVault();
  const vault = cliVault(path, { kdf: quickKdf() });
  expect((await vault.unlock(passphrase)).ok).toBe(true);
  const [practice] = [...shipped().values()].filter(({ id }) => id === 'practice');
  const text = profileText({ ...practice!, id: 'my-broker', name: 'My Broker' });
  vault.repositories()!.profiles.put({ id: 'my-broker', text, origin: 'imported', changedAt: 0 });
  await vault.lock('quit');
  const phone = ['--kind', 'phone', '--portal', 'My Broker', '--profile', 'my-broker', '--method', 'phone-android'];
  await add(open, ...phone, '--account', 'alex');
  const [listed] = JSON.parse(await answered(['vault', 'list', ...open, '--json'])) as unknown[];
  expect(credentialSummary.parse(listed)).toMatchObject({ profile: 'my-broker', challenge: { min: 6, max: 6 } });
});

test.each([
  [['--kind', 'phone'], 2, '--method'],
  [['--kind', 'token', '--method', 'phone-ios', '--profile', 'practice'], 2, '--kind phone'],
  [['--kind', 'token', '--method', 'abacus'], 1, 'value-invalid'],
])('of what a person holds, %j is refused', async (options, code, says) => {
  const { open } = await newVault();
  const ran = await cli(['vault', 'add', ...open, ...options, '--portal', 'Bank', '--account', 'alex']);
  expect([ran.code, ran.out]).toEqual([code, []]);
  expect(ran.err.join(' ')).toContain(says);
});

test('a name that several have is refused with the candidates; letter case counts only where it decides', async () => {
  const { open } = await newVault();
  const alex = await add(open, ...ocra('alex'));
  const other = await add(open, ...ocra('Alex', 'OCRA-1:HOTP-SHA1-8:QN08'));
  await add(open, ...ocra('sam'), '--allow-duplicate');
  const ask = (name: string) => ['respond', ...open, '--credential', name, '--challenge', '11111111'];
  expect(await answered(ask('alex'))).toBe('243178');
  expect(await answered(ask('bank/SAM'))).toBe('243178');
  expect(await answered(ask(other))).toMatch(/^\d{8}$/);
  const [code, sentence] = await refused(ask('ALEX'));
  expect(code).toBe('ambiguous');
  expect(sentence).toContain(`Bank/alex (ocra, ${alex})`);
  expect(sentence).toContain(`Bank/Alex (ocra, ${other})`);
  expect((await refused(ask('nobody')))[0]).toBe('unknown-credential');
});

test('what is removed is gone', async () => {
  const { open } = await newVault();
  const id = await add(open, ...ocra('alex'));
  expect(await cli(['vault', 'remove', ...open, '--credential', 'alex'])).toEqual({ code: 0, out: [], err: [] });
  expect((await refused(['vault', 'remove', ...open, '--credential', id]))[0]).toBe('unknown-credential');
  expect(await answered(['vault', 'list', ...open, '--json'])).toBe('[]');
});

/** One vault for the table below: what is refused leaves it as it was. */
const shared = { folder: mkdtempSync(join(tmpdir(), 'cli-test-')), open: [] as string[] };
beforeAll(async () => {
  const secret = join(shared.folder, 'passphrase');
  writeFileSync(secret, passphrase);
  shared.open = ['--vault', join(shared.folder, 'vault'), '--passphrase-file', secret];
  await cli(['vault', 'create', ...shared.open]);
});
afterAll(() => rmSync(shared.folder, { recursive: true }));

const key = () => ['--key-file', file(hexKey)];

test.each<[string, () => string[], number, string]>([
  ['neither link nor kind', () => [], 2, 'usage'],
  ['both link and kind', () => ['--link-file', '/none', '--kind', 'totp'], 2, 'usage'],
  ['a kind without secret', () => ['--kind', 'totp'], 2, 'usage'],
  ['ocra without suite', () => ['--kind', 'ocra', '--portal', 'B', ...key()], 2, 'usage'],
  ['hotp without counter', () => ['--kind', 'hotp', '--portal', 'B', ...key()], 2, 'usage'],
  ['a slot without number', () => ['--kind', 'hmac-slot', '--portal', 'B'], 2, 'usage'],
  ['no portal', () => ['--kind', 'totp', ...key()], 2, 'usage'],
  ['a link that is none', () => ['--link-file', file('https://example.com')], 1, 'link-invalid'],
  ['a link with a broken secret', () => ['--link-file', file('otpauth://totp/a?secret=AAA1')], 1, 'link-invalid'],
  [
    'a link with a broken suite',
    () => ['--link-file', file('otpauth://ocra/a?secret=AA&suite=OCRA-1:HOTP-SHA1-6:QX08')],
    1,
    'link-invalid',
  ],
  ['a suite that is none', () => ['--kind', 'ocra', '--suite', 'x', '--portal', 'B', ...key()], 1, 'suite-invalid'],
  [
    'ocra without the counter that its suite has',
    () => ['--kind', 'ocra', '--suite', 'OCRA-1:HOTP-SHA1-6:C-QN08', '--portal', 'B', ...key()],
    1,
    'value-invalid',
  ],
  [
    'a secret that is no hex',
    () => ['--kind', 'totp', '--portal', 'B', '--key-file', file('xyz')],
    1,
    'secret-invalid',
  ],
])('vault add with %s is refused', async (_, argv, exit, code) => {
  const ran = await cli(['vault', 'add', ...shared.open, ...argv()]);
  expect([ran.code, ran.out]).toEqual([exit, []]);
  expect(ran.err).toEqual([expect.stringMatching(new RegExp(`^error: ${code}: [^{}]+\\.$`))]);
});

test('after everything that was refused nothing was added', async () => {
  expect(await answered(['vault', 'list', ...shared.open, '--json'])).toBe('[]');
});

test('an equal credential is refused, unless it is wanted', async () => {
  const { open } = await newVault();
  await add(open, ...ocra('alex'));
  expect((await refused(['vault', 'add', ...open, ...ocra('alex')]))[0]).toBe('duplicate');
  await add(open, ...ocra('alex'), '--allow-duplicate');
});

test('a broken suite in a link is explained by the suite’s own words', async () => {
  const { open } = await newVault();
  const link = file('otpauth://ocra/a?secret=AA&suite=OCRA-1:HOTP-SHA1-6:QX08');
  const [, sentence] = await refused(['vault', 'add', ...open, '--link-file', link]);
  expect(sentence).toBe('“QX08” at character 20 should be QA, QN or QH and a length.');
});
