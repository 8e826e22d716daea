import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { assertSound, Connection, isAtLeast, type PragmaName } from '../../../../src/main/vault/database/connection';
import { createDatabase } from '../../../../src/main/vault/database/create';
import { pageSize, readHead, reservedBytes } from '../../../../src/main/vault/database/head';
import { openDatabase } from '../../../../src/main/vault/database/open';
import type { VaultDatabase } from '../../../../src/main/vault/database/vault-database';
import { DataKey } from '../../../../src/main/vault/keys/data-key';
import { schemaVersion } from '../../../../src/main/vault/migrations';
import { fail, ok } from '../../../../src/shared/result';
import { temporaryFolder, value } from './parts';

const vaultId = new Uint8Array(16).fill(5);
const keyBytes = new Uint8Array(32).fill(6);
const dataKey = () => new DataKey(keyBytes.slice());

function makeFolder(): string {
  const folder = join(temporaryFolder(), 'v');
  mkdirSync(folder);
  createDatabase(folder, vaultId, dataKey(), 1_000);
  return folder;
}

const open = (folder: string, change: object = {}) =>
  openDatabase({ folder, vaultId, dataKey: dataKey(), acceptOlder: false, ...change });

const connect = (folder: string): Connection =>
  dataKey().lend(vaultId, 'db', (key) => new Connection(join(folder, 'vault.db'), key));

const wanted: readonly [PragmaName, string | number][] = [
  ['cipher', 'chacha20'],
  ['hmac_check', 1],
  ['synchronous', 2],
  ['temp_store', 2],
  ['secure_delete', 1],
  ['trusted_schema', 0],
  ['foreign_keys', 1],
  ['mmap_size', 0],
  ['journal_mode', 'truncate'],
  ['locking_mode', 'exclusive'],
  ['cell_size_check', 1],
  ['page_size', 4096],
];

test.each(wanted)('after every opening the pragma %s is %s (V10)', (name, expected) => {
  const folder = makeFolder();
  for (let round = 0; round < 2; round++) {
    const connection = connect(folder);
    expect(connection.pragma(name)).toBe(expected);
    connection.close();
  }
});

test.each(
  wanted.filter(([name]) => !['cipher', 'page_size', 'journal_mode', 'locking_mode', 'hmac_check'].includes(name)),
)('a connection whose %s is not %s is refused as unsound (V10)', (name, expected) => {
  const connection = connect(makeFolder());
  connection.execute(`PRAGMA ${name} = ${expected === 0 ? 1 : expected === 1 ? 0 : 1}`);
  expect(() => assertSound(connection)).toThrow(name);
  connection.close();
});

test('the file reserves 32 bytes a page for nonce and tag (V10)', () => {
  const folder = makeFolder();
  expect(readFileSync(join(folder, 'vault.db'))[20]).toBe(reservedBytes);
  expect(reservedBytes).toBe(32);
});

test.each([
  ['3.51.3', true],
  ['3.51.2', false],
  ['3.50.99', false],
  ['3.52.0', true],
  ['4.0.0', true],
  ['3.51.10', true],
  ['3.51', false],
])('SQLite %s is safe: %s (D10)', (version, safe) => {
  expect(isAtLeast(version)).toBe(safe);
});

test('the SQLite that is built in is safe (D10)', () => {
  const connection = connect(makeFolder());
  expect(isAtLeast(String(connection.get('SELECT sqlite_version() AS version')?.['version']))).toBe(true);
  connection.close();
});

test('no word that was stored stands in any file in clear', () => {
  const folder = makeFolder();
  const database = value(open(folder));
  value(database.write((rows) => ok(rows.run("INSERT INTO setting VALUES ('canary-name', 'canary-value')"))));
  value(database.keepCopy(dataKey(), vaultId));
  database.close();
  for (const name of ['vault.db', 'vault.previous.db', 'vault.db-journal', 'vault.commits'])
    expect(readFileSync(join(folder, name)).includes('canary')).toBe(false);
});

test('a plain-text database in the place of the vault is refused and not touched (V10)', () => {
  const folder = makeFolder();
  const path = join(folder, 'vault.db');
  const plain = new Database(join(folder, 'plain.db'));
  plain.exec('CREATE TABLE vault (one, id, commits); PRAGMA application_id = 1129539438');
  plain.close();
  const bytes = readFileSync(join(folder, 'plain.db'));
  writeFileSync(path, bytes);
  expect(open(folder)).toEqual({ ok: false, error: { code: 'foreign', facts: { why: 'plain' } } });
  expect(readFileSync(path)).toEqual(bytes);
});

const settings = (database: VaultDatabase): number => Number(database.get('SELECT count(*) AS n FROM setting')?.['n']);
const addSetting = (database: VaultDatabase, name: string) =>
  database.write((rows) => ok(rows.run('INSERT INTO setting VALUES ($name, $name)', { name })));

test('a write that answers is committed, synced and counted outside of the database (D2, D6)', () => {
  const folder = makeFolder();
  const database = value(open(folder));
  const counted = () => JSON.parse(readFileSync(join(folder, 'vault.commits'), 'utf8')).commits;
  for (let commits = 1; commits <= 3; commits++) {
    value(addSetting(database, `name ${commits}`));
    expect(database.commits()).toBe(commits);
    expect(counted()).toBe(commits);
  }
  database.close();
  expect(counted()).toBe(3);
});

test('after each commit there is no write-ahead log and the journal is empty: nothing waits to be replayed (D6)', () => {
  const folder = makeFolder();
  const database = value(open(folder));
  for (let round = 0; round < 3; round++) {
    value(addSetting(database, `name ${round}`));
    expect(existsSync(join(folder, 'vault.db-wal'))).toBe(false);
    expect(existsSync(join(folder, 'vault.db-shm'))).toBe(false);
    expect(statSync(join(folder, 'vault.db-journal')).size).toBe(0);
  }
  database.close();
});

test('a change that answers with a failure or throws leaves nothing behind and is not counted', () => {
  const folder = makeFolder();
  const database = value(open(folder));
  const refused = database.write((rows) => {
    rows.run("INSERT INTO setting VALUES ('a', 'b')");
    return fail('not-wanted');
  });
  expect(refused).toEqual({ ok: false, error: { code: 'not-wanted', facts: {} } });
  const bug = () =>
    database.write((rows) => {
      rows.run("INSERT INTO setting VALUES ('a', 'b')");
      throw new Error('a bug');
    });
  expect(bug).toThrow('a bug');
  expect([settings(database), database.commits()]).toEqual([0, 0]);
  value(addSetting(database, 'goes on'));
  expect([settings(database), database.commits()]).toEqual([1, 1]);
  database.close();
});

test('the tables keep what is not allowed out', () => {
  const database = value(open(makeFolder()));
  expect(database.write((rows) => ok(rows.run('INSERT INTO vault VALUES (2, zeroblob(16), 0, 0, 1)'))).ok).toBe(false);
  expect(database.write((rows) => ok(rows.run("INSERT INTO setting VALUES ('x', x'00')"))).ok).toBe(false);
  database.close();
});

test('a newer schema is left alone, with both versions named (D7)', () => {
  const folder = makeFolder();
  const connection = connect(folder);
  connection.execute(`PRAGMA user_version = ${schemaVersion + 1}`);
  connection.close();
  const before = readFileSync(join(folder, 'vault.db'));
  expect(open(folder)).toEqual({
    ok: false,
    error: { code: 'newer', facts: { version: schemaVersion + 1, known: schemaVersion } },
  });
  expect(readFileSync(join(folder, 'vault.db'))).toEqual(before);
});

test('the rolling copy is a whole database under the same key, made from what is there now', () => {
  const folder = makeFolder();
  const database = value(open(folder));
  value(addSetting(database, 'kept'));
  value(database.keepCopy(dataKey(), vaultId));
  value(addSetting(database, 'later'));
  database.close();
  const copy = dataKey().lend(vaultId, 'db', (key) => new Connection(join(folder, 'vault.previous.db'), key));
  expect(copy.all('SELECT name FROM setting')).toEqual([{ name: 'kept' }]);
  copy.close();
  expect(value(readHead(folder, 'vault.previous.db')).size % pageSize).toBe(0);
});

test('what a commit deletes is overwritten in the file', () => {
  const folder = makeFolder();
  const database = value(open(folder));
  value(addSetting(database, 'x'.repeat(200)));
  value(database.write((rows) => ok(rows.run('DELETE FROM setting'))));
  value(database.vacuum());
  database.close();
  expect(value(open(folder)).get('SELECT count(*) AS n FROM setting')).toEqual({ n: 0 });
});
