import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readablePassword } from '../../../../src/main/practice/portal/accounts';
import { openPortal } from '../../../../src/main/practice/portal/portal';
import { systemRandom } from '../../../../src/main/practice/portal/random';
import { storeFileName } from '../../../../src/main/practice/portal/store-file';
import { practiceWay } from '../../../../src/shared/practice/contract';
import { accountOf, folderForTest, runningPortal, SetClock, Visitor } from './portal-helpers';

const clock = new SetClock();
const mode = (path: string): number => statSync(path).mode & 0o777;

test('H9: the file says that it is practice data, is 0600 in a folder of 0700, whatever the umask', async () => {
  const before = process.umask(0);
  const folder = join(folderForTest(), 'deep', 'practice');
  try {
    const { url, portal } = await runningPortal(folder);
    await new Visitor(url).logIn(accountOf(portal, 'ocra').username, 'wrong');
    expect(mode(folder)).toBe(0o700);
    for (const name of readdirSync(folder))
      expect({ name, mode: mode(join(folder, name)) }).toEqual({ name, mode: 0o600 });
  } finally {
    process.umask(before);
  }
  const database = new Database(join(folder, storeFileName), { readonly: true });
  const about = database.prepare("SELECT value FROM about WHERE name = 'content'").pluck().get();
  database.close();
  expect(about).toContain('PRACTICE DATA');
});

test('accounts are made once, with a random secret and a readable password each, and found again', async () => {
  const { portal, folder } = await runningPortal();
  const made = portal.accounts();
  await portal.close();
  const { portal: again } = await runningPortal(folder);
  expect(again.accounts()).toEqual(made);
  expect(made.map(({ way }) => way).toSorted()).toEqual(practiceWay.options.toSorted());
  for (const { username, password, secret } of made) {
    expect(username).toMatch(/^[a-z-]+$/);
    expect(password).toMatch(/^[a-z]+-[a-z]+-[a-z]+-\d\d$/);
    expect(secret.some((byte) => byte !== 0)).toBe(true);
  }
  const { portal: other } = await runningPortal();
  expect(other.accounts().map(({ password }) => password)).not.toEqual(made.map(({ password }) => password));
  expect(new Set(Array.from({ length: 100 }, () => readablePassword(systemRandom))).size).toBe(100);
});

test('a file from before phones and other tokens gets their accounts, and keeps the old ones as they are', async () => {
  const { portal, folder } = await runningPortal();
  const made = portal.accounts();
  await portal.close();
  const database = new Database(join(folder, storeFileName));
  database.exec("DELETE FROM account WHERE way LIKE 'phone-%' OR way LIKE 'token-%'");
  database.close();
  const { portal: again } = await runningPortal(folder);
  const old = ['ocra', 'token', 'hmac-slot', 'totp', 'hotp'];
  const kept = again.accounts().filter(({ way }) => old.includes(way));
  expect(kept).toEqual(made.filter(({ way }) => old.includes(way)));
  expect(
    again
      .accounts()
      .map(({ way }) => way)
      .toSorted(),
  ).toEqual(practiceWay.options.toSorted());
});

test('a file that is not a practice file is left as it is', () => {
  const notOurs: Record<string, (path: string) => void> = {
    'an empty file': (path) => writeFileSync(path, ''),
    'a text': (path) => writeFileSync(path, 'my notes '.repeat(1000)),
    'another database': (path) => void new Database(path).exec('CREATE TABLE mine (a)').close(),
    'a folder': (path) => mkdirSync(path),
    'a link out': (path) => symlinkSync(join(folderForTest(), 'elsewhere'), path),
    'a file with a second name': (path) => {
      writeFileSync(`${path}.other`, 'mine');
      linkSync(`${path}.other`, path);
    },
  };
  for (const [what, make] of Object.entries(notOurs)) {
    const path = join(folderForTest(), storeFileName);
    make(path);
    const bytes = () => (statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : null);
    const before = bytes();
    const opened = openPortal({ folder: join(path, '..'), clock });
    expect({ what, opened }).toMatchObject({ what, opened: { ok: false, error: { code: 'io' } } });
    expect(bytes()).toEqual(before);
  }
});

test('a folder that cannot be made is a failure with the system code, not a crash', () => {
  const file = join(folderForTest(), 'file');
  writeFileSync(file, '');
  chmodSync(file, 0o600);
  const opened = openPortal({ folder: join(file, 'practice'), clock });
  expect(opened).toMatchObject({ ok: false, error: { code: 'io', facts: { why: 'ENOTDIR' } } });
});

test('what is typed as an unknown user name is not kept, and a thousand of them fill no disk', async () => {
  const { url, folder, portal } = await runningPortal();
  const visitor = new Visitor(url);
  await visitor.logIn('my-real-user-name', 'my-real-password');
  for (let one = 0; one < 250; one++) await visitor.logIn(`nobody-${one}`, 'wrong');
  await portal.close();
  const bytes = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
  expect(bytes.includes('my-real')).toBe(false);
  const database = new Database(join(folder, storeFileName), { readonly: true });
  expect(database.prepare('SELECT count(*) FROM failure').pluck().get()).toBe(200);
  database.close();
});

test('a store that fails answers with an error page, accepts nothing, and goes on afterwards', async () => {
  const { url, folder, portal, checked } = await runningPortal();
  const account = accountOf(portal, 'ocra');
  const visitor = new Visitor(url);
  const other = new Database(join(folder, storeFileName));
  other.exec('BEGIN IMMEDIATE');
  await visitor.open('/');
  const { username, password } = account;
  expect((await visitor.post('/login', { csrf: visitor.field('csrf'), username, password })).status).toBe(500);
  expect(visitor.page).toContain('The portal could not do that.');
  other.exec('ROLLBACK');
  other.close();
  expect(checked('password-checked')).toBe(0);
  expect(await visitor.logIn(username, password)).toBe('/challenge');
});
