import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { holderOf, LockFile } from '../../../../src/main/vault/lock/lock-file';
import { startOf, stillRuns } from '../../../../src/main/vault/lock/process';
import { Vault } from '../../../../src/main/vault/service';
import { limit, passphrase, soak, temporaryFolder, value } from './parts';
import { bundle } from './process/bundle';
import { ordinary } from './process/child-parts';

let child: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  child = await bundle('opener.mts');
});
afterAll(() => child.remove());

type Answer = { readonly ok: boolean; readonly code?: string; readonly facts?: object };

/** A process that opens and closes the vault when it is told to; one answer a command. */
function opener(folder: string) {
  const process = spawn(execPath, [child.path, folder, passphrase], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void process.kill('SIGKILL'));
  const lines = createInterface({ input: process.stdout! })[Symbol.asyncIterator]();
  const ask = async (command: 'unlock' | 'lock'): Promise<Answer> => {
    process.stdin!.write(`${command}\n`);
    return JSON.parse(String((await lines.next()).value));
  };
  return { process, ask };
}

async function newVault(): Promise<string> {
  const folder = join(temporaryFolder(), 'vault');
  const vault = new Vault(ordinary(folder));
  value(await vault.create(passphrase));
  vault.lock();
  return folder;
}

test(
  'two programs on one vault, round after round: exactly one has it open, the other says who (D10)',
  async () => {
    const folder = await newVault();
    const [one, two] = [opener(folder), opener(folder)];
    for (let round = 0; round < (soak ? 500 : 20); round++) {
      const answers = await Promise.all([one.ask('unlock'), two.ask('unlock')]);
      const winner = answers.findIndex(({ ok }) => ok);
      expect(answers.filter(({ ok }) => ok).length).toBe(1);
      const [holder, other] = winner === 0 ? [one, two] : [two, one];
      expect(await other.ask('unlock')).toEqual({
        ok: false,
        code: 'in-use',
        facts: { program: 'cli', pid: holder.process.pid },
      });
      expect(new Vault(ordinary(folder)).status()).toEqual({
        state: 'in-use',
        program: 'cli',
        pid: holder.process.pid,
      });
      await holder.ask('lock');
      expect(await other.ask('unlock')).toEqual({ ok: true });
      await other.ask('lock');
    }
  },
  limit,
);

test(
  'the lock of a program that was killed is taken at the next unlock (D10)',
  async () => {
    const folder = await newVault();
    for (let round = 0; round < (soak ? 50 : 3); round++) {
      const first = opener(folder);
      expect(await first.ask('unlock')).toEqual({ ok: true });
      const gone = once(first.process, 'close');
      first.process.kill('SIGKILL');
      await gone;
      expect(existsSync(join(folder, 'vault.lock'))).toBe(true);
      const vault = new Vault(ordinary(folder));
      expect(vault.status()).toEqual({ state: 'locked', waitUntil: null });
      value(await vault.unlock(passphrase));
      vault.lock();
    }
  },
  limit,
);

test("SQLite's own lock keeps a second program out even when the lock file is gone (D10)", async () => {
  const folder = await newVault();
  const first = opener(folder);
  expect(await first.ask('unlock')).toEqual({ ok: true });
  rmSync(join(folder, 'vault.lock'));
  const vault = new Vault(ordinary(folder));
  expect(await vault.unlock(passphrase)).toMatchObject({ error: { code: 'in-use', facts: { program: 'unknown' } } });
});

const folderOfTest = (): string => {
  const folder = join(temporaryFolder(), 'v');
  mkdirSync(folder);
  return folder;
};

test('a process can take a folder once, and others see that it has it', () => {
  const folder = folderOfTest();
  const lock = value(LockFile.take(folder, 'app'));
  expect(holderOf(folder)).toMatchObject({ program: 'app', pid: process.pid });
  expect(LockFile.take(folder, 'cli')).toEqual({
    ok: false,
    error: { code: 'in-use', facts: { program: 'app', pid: process.pid } },
  });
  lock.release();
  expect(holderOf(folder)).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
  value(LockFile.take(folder, 'app')).release();
});

const own = { pid: process.pid, start: startOf(process.pid), program: 'app', token: 'f'.repeat(32) };
test.each([
  ['of a process that is gone', JSON.stringify({ ...own, pid: 2 ** 22 + 1 })],
  [
    'of an earlier process with a pid that was given out again',
    JSON.stringify({ ...own, pid: process.ppid, start: 'other-boot/1' }),
  ],
  ['with our own pid, left by a process before us', JSON.stringify(own)],
  ['that is empty', ''],
  ['that is no JSON', 'locked!'],
  ['that has another shape', '{"pid":"1"}'],
  ['with a pid below 1', JSON.stringify({ ...own, pid: -1 })],
  ['larger than any', JSON.stringify({ ...own, token: 'x'.repeat(5000) })],
])('a lock file %s is stale and taken (D10)', (_what, text) => {
  const folder = folderOfTest();
  writeFileSync(join(folder, 'vault.lock'), text);
  expect(holderOf(folder)).toBeNull();
  const lock = value(LockFile.take(folder, 'app'));
  expect(JSON.parse(readFileSync(join(folder, 'vault.lock'), 'utf8')).pid).toBe(process.pid);
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder in the place of the lock file is left alone and said', () => {
  const folder = folderOfTest();
  mkdirSync(join(folder, 'vault.lock'));
  expect(LockFile.take(folder, 'app')).toMatchObject({ error: { code: 'io', facts: { why: 'not-plain' } } });
  expect(readdirSync(folder)).toEqual(['vault.lock']);
});

test('a process is told from a later one with the same pid by its start', () => {
  expect(stillRuns(process.pid, startOf(process.pid))).toBe(true);
  expect(stillRuns(process.pid, null)).toBe(true);
  expect(stillRuns(2 ** 22 + 1, null)).toBe(false);
  if (process.platform === 'linux') expect(stillRuns(process.pid, 'other-boot/1')).toBe(false);
});
