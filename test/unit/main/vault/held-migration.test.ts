import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Connection } from '../../../../src/main/vault/database/connection';
import { createDatabase } from '../../../../src/main/vault/database/create';
import { openDatabase } from '../../../../src/main/vault/database/open';
import { DataKey } from '../../../../src/main/vault/keys/data-key';
import { migrate, schemaVersion } from '../../../../src/main/vault/migrations';
import { first } from '../../../../src/main/vault/migrations/0001-first';
import { detailColumns, toDetail } from '../../../../src/main/vault/repositories/codec';
import { temporaryFolder, value } from './parts';

const id = (letter: string) => letter.repeat(26);
const shapes = "6, 6, 'digits', 8, 8, 'digits'";

const vaultId = new Uint8Array(16).fill(5);
const dataKey = () => new DataKey(new Uint8Array(32).fill(6));

function connect(folder: string): Connection {
  const connect = (key: Uint8Array) => new Connection(join(folder, 'vault.db'), key);
  const connection = dataKey().lend(vaultId, 'db', connect);
  onTestFinished(() => connection.close());
  return connection;
}

const tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence'";

/** A vault's folder as the first release left it: an answered OCRA credential, a removed token, a token, a practice token. */
function firstFolder(): string {
  const folder = join(temporaryFolder(), 'v');
  mkdirSync(folder);
  createDatabase(folder, vaultId, dataKey(), 1_000);
  const connection = connect(folder);
  const vault = connection.get('SELECT * FROM vault');
  for (const { name } of connection.all(tables)) connection.execute(`DROP TABLE ${name}`);
  connection.execute(first.sql);
  connection.run('INSERT INTO vault VALUES ($one, $id, $created_at, $commits, $slots_generation)', vault ?? {});
  const row = (letter: string, kind: string, profile: string, practice: number, undo: string) =>
    connection.execute(
      `INSERT INTO credential VALUES ('${id(letter)}', '${kind}', 'Broker', 'alex', 'broker alex', '${profile}', ${practice},
        ${shapes}, 0, NULL, NULL, NULL, NULL, '9', NULL, x'00ff', x'aa', 1, 2, ${undo})`,
    );
  row('a', 'ocra', 'generic', 0, 'NULL');
  row('b', 'token', 'generic', 0, '3');
  row('c', 'token', 'generic', 0, 'NULL');
  row('d', 'token', 'practice', 1, 'NULL');
  connection.execute('PRAGMA user_version = 1');
  connection.close();
  return folder;
}

const firstSchema = (): Connection => connect(firstFolder());

const method = {
  kind: 'token',
  challenge: { min: 1, max: 1, alphabet: 'digits' },
  response: { min: 2, max: 2, alphabet: 'digits' },
  pinDigits: 5,
} as const;
const detailOf = (connection: Connection, letter: string) => {
  const row = connection.get(`SELECT ${detailColumns} FROM credential WHERE id = $id`, { id: id(letter) });
  return row === null ? null : toDetail(row, () => method);
};

test('what an earlier version kept is all there after the step, under the profile’s new name', () => {
  const connection = firstSchema();
  migrate(connection);
  expect(Number(connection.pragma('user_version'))).toBe(schemaVersion);
  expect(detailOf(connection, 'a')).toMatchObject({
    ...{ kind: 'ocra', profile: 'generic-ocra', method: null, device: '', pinDigits: null, counter: '9' },
    ...{ challenge: { min: 6, max: 6 }, response: { min: 8, max: 8 }, addedAt: 1, usedAt: 2 },
  });
  const kept = connection.get('SELECT secret, fingerprint FROM credential WHERE id = $id', { id: id('a') });
  expect(kept).toEqual({ secret: Buffer.from([0, 255]), fingerprint: Buffer.from([0xaa]) });
  expect(connection.all('SELECT id FROM credential WHERE undo_until IS NOT NULL')).toEqual([{ id: id('b') }]);
});

test('an earlier token is the model with names; its typed shapes stay, the practice one’s come from the profile', () => {
  const connection = firstSchema();
  migrate(connection);
  expect(detailOf(connection, 'c')).toMatchObject({
    ...{ kind: 'token', profile: 'generic-ocra', method: 'token-named', pinDigits: 5 },
    ...{ challenge: { min: 6, max: 6 }, response: { min: 8, max: 8 } },
  });
  expect(detailOf(connection, 'd')).toMatchObject({
    ...{ profile: 'practice', practice: true, method: 'token-named' },
    ...{ challenge: method.challenge, response: method.response },
  });
});

test('a step that breaks off leaves the earlier schema whole', () => {
  const connection = firstSchema();
  connection.execute('CREATE TABLE credential_2 (one)');
  expect(() => migrate(connection)).toThrow();
  expect(Number(connection.pragma('user_version'))).toBe(1);
  expect(connection.get('SELECT count(*) AS n FROM credential')).toEqual({ n: 4 });
});

test('opening a file of an earlier version keeps a copy, then brings it up to date', () => {
  const folder = firstFolder();
  const database = value(openDatabase({ folder, vaultId, dataKey: dataKey(), acceptOlder: false }));
  expect(database.get('SELECT count(*) AS n FROM credential')).toEqual({ n: 4 });
  database.close();
  expect(existsSync(join(folder, 'vault.previous.db'))).toBe(true);
});
