import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { KeyLabel } from '../../../../src/main/vault/keys/data-key';
import { loadSlots } from '../../../../src/main/vault/slots/file';
import { openByPassphrase, passphraseBytes } from '../../../../src/main/vault/slots/passphrase';
import { quickKdf, temporaryFolder, value } from './parts';
import { bundle } from './process/bundle';
import { searchMemory } from './process/memory-of';

let child: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  child = await bundle('memory.mts');
});
afterAll(() => child.remove());

type Forms = Map<string, Uint8Array>;
const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

/** A key in each form in which it could have been left lying. */
function addKey(forms: Forms, name: string, key: Uint8Array): void {
  const [hex, base64] = [Buffer.from(key).toString('hex'), Buffer.from(key).toString('base64').slice(0, 40)];
  forms.set(`${name}, raw`, key.slice());
  forms.set(`${name}, hex`, Buffer.from(hex));
  forms.set(`${name}, hex in UTF-16`, utf16(hex));
  forms.set(`${name}, base64`, Buffer.from(base64));
}

interface Used {
  readonly process: ChildProcess;
  readonly folder: string;
  readonly passphrases: readonly [string, string];
  readonly secret: Uint8Array;
}

/** Lets a process of its own use a vault and lock it; it still runs, so that its memory can be looked at. */
async function useVault(mode: 'lock' | 'open'): Promise<Used> {
  const root = temporaryFolder();
  const folder = join(root, 'vault');
  const passphrases = [randomBytes(33).toString('base64'), randomBytes(33).toString('base64')] as const;
  const secret = randomBytes(32);
  const file = join(root, 'typed');
  writeFileSync(file, Buffer.concat([Buffer.from(passphrases.join('')), secret]));
  const process = spawn(execPath, ['--expose-gc', child.path, folder, file, mode], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void process.kill('SIGKILL'));
  await once(process.stdout!, 'data');
  return { process, folder, passphrases, secret };
}

/** Every key of the vault, learned here from its files. */
async function keysOf({ folder, passphrases, secret }: Used): Promise<Forms> {
  const forms: Forms = new Map();
  const file = value(loadSlots(folder));
  const opened = await openByPassphrase(file, passphraseBytes(passphrases[1]), quickKdf());
  const vaultId = Buffer.from(file.vault, 'base64url');
  opened!.dataKey.lendForWrapping((key) => addKey(forms, 'data key', key));
  const labels: readonly KeyLabel[] = ['db', 'slots-mac', 'seal', 'duplicates'];
  for (const label of labels) opened!.dataKey.lend(vaultId, label, (key) => addKey(forms, `key for ${label}`, key));
  addKey(forms, 'credential secret', secret);
  return forms;
}

const passphrasesOf = ({ passphrases }: Used): Forms =>
  new Map(
    passphrases.flatMap((text, index): [string, Uint8Array][] => [
      [`passphrase ${index + 1}`, Buffer.from(text)],
      [`passphrase ${index + 1} in UTF-16`, utf16(text)],
      [`passphrase ${index + 1} in hex`, Buffer.from(Buffer.from(text).toString('hex'))],
      [`passphrase ${index + 1} in base64`, Buffer.from(Buffer.from(text).toString('base64'))],
    ]),
  );

const linux = process.platform === 'linux' ? test : test.skip;

linux(
  'after the lock no key, no secret of the vault and no passphrase is in memory in any form (V17, V9)',
  async () => {
    const used = await useVault('lock');
    const found = searchMemory(used.process.pid!, new Map([...(await keysOf(used)), ...passphrasesOf(used)]));
    expect(found).toEqual(new Map());
  },
);

linux('the search does find the data key of a vault that is open, and a secret that was left on purpose', async () => {
  const used = await useVault('open');
  const found = searchMemory(used.process.pid!, await keysOf(used));
  expect(found.get('data key, raw')).toBeGreaterThan(0);
  expect(found.get('credential secret, raw')).toBeGreaterThan(0);
});
