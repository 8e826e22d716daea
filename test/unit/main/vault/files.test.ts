import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPlain } from '../../../../src/main/vault/files/read-plain';
import { writeWhole } from '../../../../src/main/vault/files/write-whole';
import { hashKdf, ocraCredential, passphrase, temporaryFolder, testVault, value } from './parts';

const mode = (path: string): string => (lstatSync(path).mode & 0o777).toString(8);

test('under umask 000 every file of a vault is 0600 and every folder 0700 (D12)', async () => {
  const before = process.umask(0);
  try {
    const { vault, parts } = testVault({ kdf: hashKdf() });
    value(await vault.create(passphrase));
    value(vault.repositories()!.credentials.add(ocraCredential()));
    value(await vault.changePassphrase(passphrase, 'another passphrase'));
    const whileOpen = readdirSync(parts.folder);
    expect(whileOpen.map((name) => [name, mode(join(parts.folder, name))])).toEqual(
      whileOpen.map((name) => [name, '600']),
    );
    vault.lock();
    const files = readdirSync(parts.folder);
    expect(files.map((name) => [name, mode(join(parts.folder, name))])).toEqual(files.map((name) => [name, '600']));
    expect(mode(parts.folder)).toBe('700');
    value(await vault.tryPractice());
    const [practice = ''] = readdirSync(parts.temporary);
    expect(mode(join(parts.temporary, practice))).toBe('700');
  } finally {
    process.umask(before);
  }
});

/** A locked vault, and a file outside of its folder that nothing may touch. */
let folder: string;
let outside: string;
let vault: ReturnType<typeof testVault>['vault'];
beforeEach(async () => {
  const made = testVault({ kdf: hashKdf() });
  ({ vault } = made);
  folder = made.parts.folder;
  value(await vault.create(passphrase));
  vault.lock();
  outside = join(temporaryFolder(), 'outside');
});
afterEach(() => {
  vault.lock();
});

const names = ['vault.slots.json', 'vault.db', 'vault.commits', 'vault.db-journal'] as const;

test.each(names)('a symbolic link in the place of %s is not followed (D12)', async (name) => {
  cpSync(join(folder, name), outside);
  const bytes = readFileSync(outside);
  rmSync(join(folder, name));
  symlinkSync(outside, join(folder, name));
  expect(await vault.unlock(passphrase)).toMatchObject({ error: { code: 'damaged' } });
  expect(readFileSync(outside)).toEqual(bytes);
});

test.each(names)('a second hard link to %s is not written through (D12)', async (name) => {
  linkSync(join(folder, name), outside);
  const bytes = readFileSync(outside);
  expect(await vault.unlock(passphrase)).toMatchObject({ error: { code: 'damaged' } });
  expect(readFileSync(outside)).toEqual(bytes);
});

test.each(names)('a FIFO in the place of %s does not make anybody wait (D12)', async (name) => {
  rmSync(join(folder, name));
  execFileSync('mkfifo', [join(folder, name)]);
  expect(await vault.unlock(passphrase)).toMatchObject({ error: { code: 'damaged' } });
});

test.each(names)('a folder in the place of %s is said to be in the way (D12)', async (name) => {
  rmSync(join(folder, name));
  mkdirSync(join(folder, name));
  expect(await vault.unlock(passphrase)).toMatchObject({ error: { code: 'damaged' } });
  expect(statSync(join(folder, name)).isDirectory()).toBe(true);
});

test('links in the place of lock, copies or temporary files lead nowhere outside of the folder (D12)', async () => {
  writeFileSync(outside, 'mine');
  for (const name of ['vault.lock', 'vault.slots.previous.json', 'vault.previous.db']) {
    rmSync(join(folder, name), { force: true });
    symlinkSync(outside, join(folder, name));
  }
  value(await vault.unlock(passphrase));
  value(await vault.changePassphrase(passphrase, 'another passphrase'));
  vault.lock();
  value(await vault.unlock('another passphrase'));
  expect(readFileSync(outside, 'utf8')).toBe('mine');
});

test('a vault folder that was moved opens where it is now', async () => {
  const moved = join(temporaryFolder(), 'moved');
  renameSync(folder, moved);
  const other = testVault({ kdf: hashKdf(), folder: moved });
  value(await other.vault.unlock(passphrase));
});

test('a file is replaced whole, with a new inode, and no temporary file is left', () => {
  const place = temporaryFolder();
  writeWhole(place, 'vault.commits', Buffer.from('one'));
  chmodSync(join(place, 'vault.commits'), 0o644);
  const before = statSync(join(place, 'vault.commits')).ino;
  writeWhole(place, 'vault.commits', Buffer.from('two'));
  expect(readFileSync(join(place, 'vault.commits'), 'utf8')).toBe('two');
  expect(statSync(join(place, 'vault.commits')).ino).not.toBe(before);
  expect(mode(join(place, 'vault.commits'))).toBe('600');
  expect(readdirSync(place)).toEqual(['vault.commits']);
});

test('a file that cannot be put in place leaves the old one and nothing half written', () => {
  const place = temporaryFolder();
  mkdirSync(join(place, 'vault.commits'));
  expect(() => writeWhole(place, 'vault.commits', Buffer.from('two'))).toThrow();
  expect(readdirSync(place)).toEqual(['vault.commits']);
});

test('reading is bounded: a larger file than expected is refused unread', () => {
  writeFileSync(outside, 'x'.repeat(101));
  expect(readPlain(outside, 100)).toEqual({ ok: false, error: { code: 'too-large', facts: { size: 101 } } });
  expect(value(readPlain(outside, 101)).bytes.length).toBe(101);
  expect(value(readPlain(outside, 200, { head: 3 })).bytes.length).toBe(3);
  expect(readPlain(join(folder, 'nothing'), 1)).toMatchObject({ error: { code: 'missing' } });
});
