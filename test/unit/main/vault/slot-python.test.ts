import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../../src/main/vault/database/open';
import { DataKey } from '../../../../src/main/vault/keys/data-key';
import { argon2Kdf } from '../../../../src/main/vault/slots/kdf';
import { ocraCredential, testVault, value } from './parts';
import { need } from './process/tools';

const folder = join(import.meta.dirname, '../../../vectors/slots');
const python = need('/usr/bin/python3', ['-c', 'import argon2, cryptography'], {
  what: 'a Python with argon2 and cryptography',
  debian: 'python3-argon2 python3-cryptography',
});

/** Runs the independent reader: one answer a file. */
function readWithPython(files: readonly { readonly path: string; readonly passphrase: string }[]): object[] {
  const input = files.map(({ passphrase }) => `${JSON.stringify(passphrase)}\n`).join('');
  const script = join(folder, 'read_slots.py');
  const done = spawnSync('/usr/bin/python3', [script, ...files.map(({ path }) => path)], { input, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

python.test('the independent reader says of every slot file what the app says (V2)', () => {
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  const all: { file: string; passphrase: string; code?: string; generation?: number; slots?: number }[] = [
    ...index.good,
    ...index.bad,
  ];
  const answers = readWithPython(all.map(({ file, passphrase }) => ({ path: join(folder, file), passphrase })));
  const wanted = all.map(({ code, generation, slots }) =>
    code === undefined ? { code: 'opens', generation, slots } : { code },
  );
  expect(answers).toMatchObject(wanted);
  expect(answers.length).toBe(all.length);
});

python.test(
  'the independent reader opens a vault made by the app, and its data key opens the database (V2)',
  async () => {
    const { vault, parts } = testVault({ kdf: argon2Kdf() });
    const passphrase = 'a passphrase made of é and \u{1f511}';
    value(await vault.create(passphrase));
    value(vault.repositories()!.credentials.add(ocraCredential()));
    vault.lock();
    const [answer] = readWithPython([{ path: join(parts.folder, 'vault.slots.json'), passphrase }]);
    const { code, vault: id, dataKey } = answer as { code: string; vault: string; dataKey: string };
    expect(code).toBe('opens');
    const request = { folder: parts.folder, vaultId: Buffer.from(id, 'base64url'), acceptOlder: false };
    const database = value(
      openDatabase({ ...request, dataKey: new DataKey(new Uint8Array(Buffer.from(dataKey, 'hex'))) }),
    );
    expect(database.get('SELECT portal FROM credential')).toEqual({ portal: 'Maple Street Broker' });
    database.close();
  },
);

test('the independent reader is there where nothing may be skipped (V2)', () => {
  expect(python.missing === null || process.env['CI'] !== 'true', python.missing ?? '').toBe(true);
});
