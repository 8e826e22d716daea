import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../../src/main/vault/database/open';
import { DataKey } from '../../../../src/main/vault/keys/data-key';
import { Vault } from '../../../../src/main/vault/service';
import { ordinaryParts, type VaultParts } from '../../../../src/main/vault/service-parts';
import { loadSlots } from '../../../../src/main/vault/slots/file';
import { openByPassphrase, passphraseBytes } from '../../../../src/main/vault/slots/passphrase';
import {
  hashKdf,
  limit,
  ocraCredential,
  passphrase,
  soak,
  TestClock,
  temporaryFolder,
  temporaryRoot,
  testVault,
  value,
} from './parts';

let good: VaultParts;
let keyBytes: Uint8Array;
let vaultId: Uint8Array;

/** A vault with 300 credentials, locked; every test works on copies of it. */
beforeAll(async () => {
  const root = mkdtempSync(join(temporaryRoot, 'vault-damage-'));
  const folder = join(root, 'vault');
  good = { ...ordinaryParts(folder, 'app'), temporary: root, clock: new TestClock(), kdf: hashKdf() };
  const vault = new Vault(good);
  value(await vault.create(passphrase));
  const many = Array.from({ length: 300 }, (_, index) => ocraCredential({ account: `account ${index}` }));
  value(vault.repositories()!.credentials.addAll(many));
  vault.lock();
  const file = value(loadSlots(folder));
  const opened = await openByPassphrase(file, passphraseBytes(passphrase), hashKdf());
  keyBytes = opened!.dataKey.lendForWrapping((bytes) => bytes.slice());
  vaultId = Buffer.from(file.vault, 'base64url');
  return () => rmSync(root, { recursive: true });
});

function copyOfGood(): string {
  const folder = join(temporaryFolder(), 'vault');
  cpSync(good.folder, folder, { recursive: true });
  return folder;
}

const openBytes = (folder: string) =>
  openDatabase({ folder, vaultId, dataKey: new DataKey(keyBytes.slice()), acceptOlder: false });

/** The code of what opening says about a database file; `opens` when it is believed. The file must not change by it. */
function judge(folder: string, bytes: Uint8Array): string {
  const path = join(folder, 'vault.db');
  writeFileSync(path, bytes);
  const opened = openBytes(folder);
  if (opened.ok) opened.value.close();
  if (Buffer.compare(readFileSync(path), bytes) !== 0) return 'written to';
  return opened.ok ? 'opens' : opened.error.code;
}

/** Puts the undamaged files back between two damages. */
function restore(folder: string): void {
  for (const name of ['vault.db', 'vault.commits', 'vault.slots.json'])
    copyFileSync(join(good.folder, name), join(folder, name));
}

const flip = (bytes: Uint8Array, bit: number): Uint8Array => {
  const changed = bytes.slice();
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
};
/** A repeatable walk over the numbers below `below`. */
function* numbers(below: number, howMany: number): Generator<number> {
  for (let index = 0, state = 12_345; index < howMany; index++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    yield state % below;
  }
}

test('the undamaged files open', async () => {
  const folder = copyOfGood();
  expect(judge(folder, new Uint8Array(readFileSync(join(folder, 'vault.db'))))).toBe('opens');
});

test('every flipped bit of the slot file is noticed and nothing is written (D7)', async () => {
  const folder = copyOfGood();
  const path = join(folder, 'vault.slots.json');
  const whole = new Uint8Array(readFileSync(path));
  const codes: string[] = [];
  const vault = new Vault({ ...good, folder });
  for (let bit = 0; bit < whole.length * 8; bit++) {
    const bytes = flip(whole, bit);
    writeFileSync(path, bytes);
    const status = vault.status();
    if (status.state !== 'damaged') await vault.unlock(passphrase);
    const damaged = vault.status();
    codes.push(damaged.state === 'damaged' ? `${damaged.part} ${damaged.damage}` : damaged.state);
    if (Buffer.compare(readFileSync(path), bytes) !== 0) codes.push('written to');
  }
  const altered = codes.filter((code) => code === 'slots altered').length;
  expect(codes.filter((code) => !/^slots (altered|foreign|truncated)$/.test(code))).toEqual([]);
  expect(altered / codes.length).toBeGreaterThan(0.99);
});

test('every length of a slot file that was cut off is noticed as that (D7)', async () => {
  const folder = copyOfGood();
  const path = join(folder, 'vault.slots.json');
  const whole = new Uint8Array(readFileSync(path));
  const vault = new Vault({ ...good, folder });
  for (let length = 0; length < whole.length; length++) {
    writeFileSync(path, whole.subarray(0, length));
    const wanted = length === whole.length - 1 ? 'altered' : 'truncated';
    expect(vault.status()).toMatchObject({ state: 'damaged', part: 'slots', damage: wanted });
  }
});

test(
  'flipped bits of the first page are noticed and nothing is written (D7)',
  () => {
    const folder = copyOfGood();
    const whole = new Uint8Array(readFileSync(join(folder, 'vault.db')));
    const all = 4096 * 8;
    const bits = soak
      ? Array.from({ length: all }, (_, bit) => bit)
      : [...numbers(all, 400), ...Array.from({ length: 256 }, (_, bit) => bit)];
    const codes = bits.map((bit) => {
      restore(folder);
      return judge(folder, flip(whole, bit));
    });
    expect(codes.filter((code) => code !== 'altered' && code !== 'foreign')).toEqual([]);
    // The first 16 bytes are the cipher's salt: a flip there cannot be told from another file.
    expect(bits.filter((bit, index) => bit >= 128 && codes[index] !== 'altered')).toEqual([]);
  },
  limit,
);

test(
  'flipped bits anywhere else in the database are noticed and nothing is written (D7)',
  () => {
    const folder = copyOfGood();
    const whole = new Uint8Array(readFileSync(join(folder, 'vault.db')));
    const bits = [...numbers((whole.length - 4096) * 8, soak ? 10_000 : 300)].map((bit) => bit + 4096 * 8);
    const codes = bits.map((bit) => {
      restore(folder);
      return judge(folder, flip(whole, bit));
    });
    expect(codes.filter((code) => code !== 'altered' && code !== 'older')).toEqual([]);
    expect(codes.filter((code) => code === 'altered').length / codes.length).toBeGreaterThan(0.9);
  },
  limit,
);

test(
  'a database that was cut off is noticed at every length (D7)',
  () => {
    const folder = copyOfGood();
    const whole = new Uint8Array(readFileSync(join(folder, 'vault.db')));
    const lengths = soak
      ? Array.from({ length: whole.length }, (_, length) => length)
      : [...numbers(whole.length, 60), 0, 1, 4095, 4096, 4097, 8192, whole.length - 4096, whole.length - 1];
    for (const length of lengths) {
      restore(folder);
      const wholePages = length % 4096 === 0 && length >= 8192;
      expect([length, judge(folder, whole.subarray(0, length))]).toEqual([
        length,
        wholePages ? 'altered' : 'truncated',
      ]);
    }
    restore(folder);
    expect(judge(folder, Buffer.concat([whole, new Uint8Array(4096)]))).toBe('altered');
  },
  limit,
);

/** One page of this file as it was one commit ago, put back into the newer file (F3). */
test('an older copy of one page put back is noticed at the next unlock (V14)', async () => {
  const folder = copyOfGood();
  const older = new Uint8Array(readFileSync(join(folder, 'vault.db')));
  const vault = new Vault({ ...good, folder });
  value(await vault.unlock(passphrase));
  const [first] = vault.repositories()!.credentials.list();
  value(vault.repositories()!.credentials.rename(first!.id, 'another portal', 'another account'));
  vault.lock();
  const newer = new Uint8Array(readFileSync(join(folder, 'vault.db')));
  const differing = Array.from({ length: newer.length / 4096 }, (_, page) => page).filter(
    (page) =>
      Buffer.compare(newer.subarray(page * 4096, (page + 1) * 4096), older.subarray(page * 4096, (page + 1) * 4096)) !==
      0,
  );
  expect(differing.length).toBeGreaterThan(1);
  for (const page of differing) {
    const mixed = newer.slice();
    mixed.set(older.subarray(page * 4096, (page + 1) * 4096), page * 4096);
    writeFileSync(join(folder, 'vault.db'), mixed);
    const opened = await new Vault({ ...good, folder }).unlock(passphrase);
    expect(opened).toMatchObject({ ok: false, error: { code: 'damaged', facts: { part: 'database' } } });
  }
});

test('an older whole database put back is noticed, and taken when the person says that it is meant (V14, D6)', async () => {
  const folder = copyOfGood();
  const older = readFileSync(join(folder, 'vault.db'));
  const vault = new Vault({ ...good, folder });
  value(await vault.unlock(passphrase));
  value(vault.repositories()!.credentials.add(ocraCredential({ account: 'lost' })));
  vault.lock();
  writeFileSync(join(folder, 'vault.db'), older);
  expect(await vault.unlock(passphrase)).toMatchObject({
    error: { code: 'damaged', facts: { part: 'database', damage: 'older', lost: 1 } },
  });
  expect(vault.status()).toMatchObject({ state: 'damaged', part: 'database', damage: 'older' });
  value(vault.acceptOlder());
  value(await vault.unlock(passphrase));
  expect(vault.repositories()!.credentials.count()).toBe(300);
  vault.lock();
  value(await vault.unlock(passphrase));
  vault.lock();
});

test.each([
  ['removed', (folder: string) => rmSync(join(folder, 'vault.commits')), 'counter-missing'],
  [
    'of another vault',
    (folder: string) => writeFileSync(join(folder, 'vault.commits'), '{"commits":0}\n'),
    'counter-altered',
  ],
  ['empty', (folder: string) => writeFileSync(join(folder, 'vault.commits'), ''), 'counter-altered'],
])('a commit counter that is %s is said, not passed over (D6)', async (_what, damage, why) => {
  const folder = copyOfGood();
  damage(folder);
  const vault = new Vault({ ...good, folder });
  expect(await vault.unlock(passphrase)).toMatchObject({ error: { code: 'damaged', facts: { damage: 'older', why } } });
  value(vault.acceptOlder());
  value(await vault.unlock(passphrase));
  vault.lock();
});

test('a counter written lower or higher by somebody without the key is not believed (D6)', () => {
  const folder = copyOfGood();
  const path = join(folder, 'vault.commits');
  const text = readFileSync(path, 'utf8');
  for (const commits of [0, 1_000_000]) {
    writeFileSync(path, text.replace(/"commits":\d+/, `"commits":${commits}`));
    expect(openBytes(folder)).toMatchObject({ error: { code: 'older', facts: { why: 'counter-altered' } } });
  }
});

test('a journal put beside a database that was closed is not played into it (V14)', () => {
  const folder = copyOfGood();
  const before = readFileSync(join(folder, 'vault.db'));
  writeFileSync(
    join(folder, 'vault.db-journal'),
    Buffer.concat([Buffer.from('d9d505f920a163d7', 'hex'), Buffer.alloc(8192, 1)]),
  );
  expect(openBytes(folder)).toEqual({ ok: false, error: { code: 'older', facts: { why: 'journal' } } });
  expect(readFileSync(join(folder, 'vault.db'))).toEqual(before);
});

/** Everything else that may stand in the place of `vault.db`. */
function wrongFiles(): [string, Uint8Array][] {
  const whole = new Uint8Array(readFileSync(join(good.folder, 'vault.db')));
  const plain = (sql: string): Uint8Array => {
    const folder = temporaryFolder();
    const database = new Database(join(folder, 'other.db'));
    database.exec(sql);
    database.close();
    return new Uint8Array(readFileSync(join(folder, 'other.db')));
  };
  const filled = (byte: number, length: number) => new Uint8Array(length).fill(byte);
  const ciphers = ['chacha20', 'aes256cbc', 'aes128cbc', 'sqlcipher', 'rc4', 'ascon128'].map(
    (cipher): [string, Uint8Array] => [
      `a database under ${cipher} and another key`,
      plain(
        `PRAGMA cipher='${cipher}'; PRAGMA key='somebody else'; CREATE TABLE vault (one, id, commits); INSERT INTO vault VALUES (1, zeroblob(16), 0)`,
      ),
    ],
  );
  const sizes = [1, 15, 16, 24, 100, 512, 1024, 4095, 4096, 8191, 8192, 12_288, 65_536];
  return [
    ['nothing', new Uint8Array()],
    ...sizes.map((size): [string, Uint8Array] => [`${size} zeros`, filled(0, size)]),
    ...sizes
      .slice(6)
      .map((size): [string, Uint8Array] => [`${size} bytes of noise`, Uint8Array.from(numbers(256, size))]),
    ['an empty plain database', plain('CREATE TABLE a (b); DROP TABLE a')],
    [
      'a plain database with our tables',
      plain('CREATE TABLE vault (one, id, commits); PRAGMA application_id = 1129539438; PRAGMA user_version = 1'),
    ],
    ['a plain database with small pages', plain('PRAGMA page_size = 512; CREATE TABLE a (b)')],
    ['a plain database in WAL mode', plain('PRAGMA journal_mode = WAL; CREATE TABLE a (b)')],
    ...ciphers,
    ['a text', Buffer.from('not a database\n'.repeat(1000))],
    ['a slot file', new Uint8Array(readFileSync(join(good.folder, 'vault.slots.json')))],
    ['a picture', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), filled(7, 8184)])],
    ['the vault with its first page only', whole.slice(0, 4096)],
    ['the vault without its first page', whole.slice(4096)],
    ['the vault shifted by a byte', Buffer.concat([Buffer.of(0), whole.subarray(0, -1)])],
    ['the vault twice', Buffer.concat([whole, whole])],
    ['the vault backwards', whole.slice().reverse()],
    [
      'the vault with pages exchanged',
      Buffer.concat([
        whole.subarray(0, 4096),
        whole.subarray(8192, 12_288),
        whole.subarray(4096, 8192),
        whole.subarray(12_288),
      ]),
    ],
  ];
}

test('forty other files in the place of the database: none opens, none is created over, none is changed (D8)', () => {
  const files = wrongFiles();
  expect(files.length).toBeGreaterThanOrEqual(40);
  const folder = copyOfGood();
  const codes = files.map(([name, bytes]) => {
    restore(folder);
    return [name, judge(folder, bytes)];
  });
  expect(codes.filter(([, code]) => !['truncated', 'foreign', 'altered'].includes(code ?? ''))).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
});

test("another person's vault database does not open under this one's slots, and is told apart from a damaged one (D8)", async () => {
  const other = testVault({ kdf: hashKdf() });
  value(await other.vault.create('another person here'));
  other.vault.lock();
  const folder = copyOfGood();
  const bytes = new Uint8Array(readFileSync(join(other.parts.folder, 'vault.db')));
  expect(judge(folder, bytes)).toBe('foreign');
});

test('a database of the same key but another vault id is not this vault (D8)', () => {
  const folder = copyOfGood();
  const opened = openDatabase({
    folder,
    vaultId: new Uint8Array(16),
    dataKey: new DataKey(keyBytes.slice()),
    acceptOlder: true,
  });
  expect(opened).toMatchObject({ ok: false });
});
