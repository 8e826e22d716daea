import { expect, test } from 'vitest';
import { filesWith } from '../../../architecture/source';

const inVault = (pattern: RegExp) =>
  filesWith(pattern, 'src/main/vault')
    .map((path) => path.replace('src/main/vault/', ''))
    .sort();

test('one module opens SQLite for the vault, and three call it: create, open, prove a copy (D10)', () => {
  expect(inVault(/better-sqlite3/)).toEqual(['database/connection.ts']);
  expect(inVault(/new Connection\(/)).toEqual(['database/create.ts', 'database/open.ts', 'database/vault-database.ts']);
});

test('the path of vault.db is known to the database, to the look before it and to the exchange of a damaged file (D10)', () => {
  const outside = inVault(/vaultFiles\.database\b/).filter((path) => !path.startsWith('database/'));
  expect(outside).toEqual(['look.ts', 'use-previous.ts']);
  expect(filesWith(/vault\.db\b/, 'src/main')).toEqual([
    'src/main/vault/database/changed-outside.ts',
    'src/main/vault/files/names.ts',
  ]);
});

test('nothing in the vault writes into a file that is in use, copies or truncates one (D4, D12)', () => {
  expect(
    inVault(
      /\b(writeFileSync|appendFileSync|copyFileSync|cpSync|truncateSync|ftruncateSync|createWriteStream|O_TRUNC)\b/,
    ),
  ).toEqual([]);
  expect(inVault(/\bwriteSync\(/)).toEqual(['files/write-whole.ts']);
});

test('the data key is derived from in one place and lent as it is only to be wrapped (V1)', () => {
  expect(inVault(/hkdf/)).toEqual(['keys/data-key.ts']);
  expect(inVault(/\.lendForWrapping\(/)).toEqual(['slots/wrap.ts']);
  expect(inVault(/createCipheriv\(/)).toEqual(['repositories/secrets.ts', 'slots/wrap.ts']);
});

test('no key goes to the database as a text, nor as hex, and the file is never keyed anew (V9)', () => {
  expect(inVault(/pragma\(\s*['"`]\s*(hex)?(re)?key/i)).toEqual([]);
  expect(inVault(/\brekey\b|PRAGMA\s+(hex)?key|x'\$\{/i)).toEqual([]);
  const hex = inVault(/toString\('hex'\)/);
  expect(hex.filter((path) => /^(database|keys|slots|repositories)\//.test(path))).toEqual([]);
});

test('Argon2 is called in one place, behind the bounds (V3)', () => {
  expect(inVault(/@node-rs\/argon2/)).toEqual(['slots/kdf.ts']);
  expect(inVault(/\.derive\(/)).toEqual(['slots/passphrase.ts']);
});

test('a backup is made by VACUUM INTO alone, since db.backup refuses an encrypted file', () => {
  expect(inVault(/\.backup\(/)).toEqual([]);
  expect(inVault(/VACUUM INTO/)).toEqual(['database/vault-database.ts']);
});
