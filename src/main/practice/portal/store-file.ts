import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, lstatSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { practiceWay } from '../../../shared/practice/contract';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { Account } from './accounts';
import { applicationId, connectionPragmas, schema, schemaVersion } from './schema';

/** Name of the practice file in its folder. */
export const storeFileName = 'practice.db';

function connect(path: string): Database.Database {
  const database = new Database(path, { fileMustExist: true, timeout: 1000 });
  for (const pragma of connectionPragmas) database.pragma(pragma);
  return database;
}

function insertAccounts(database: Database.Database, accounts: readonly Account[]): void {
  const insert = database.prepare(
    'INSERT INTO account VALUES (@username, @way, @password, @secret, @suite, @digits, @counter, @slot, @pin, @resync)',
  );
  for (const account of accounts) insert.run(account);
}

/** Gives a file of an earlier version the accounts of the ways that came since; those that are there stay as they are. */
function addMissing(database: Database.Database, accounts: () => Account[]): void {
  const known = (): Set<unknown> => new Set(database.prepare('SELECT way FROM account').pluck().all());
  if (practiceWay.options.every((way) => known().has(way))) return;
  const add = (): void =>
    insertAccounts(
      database,
      accounts().filter(({ way }) => !known().has(way)),
    );
  database.transaction(add).immediate();
}

/** Builds the whole file under another name first, so that a kill never leaves half a file under the real one. */
function create(folder: string, path: string, accounts: readonly Account[]): void {
  const making = join(folder, `.${storeFileName}.${randomBytes(8).toString('hex')}`);
  closeSync(openSync(making, 'wx', 0o600));
  chmodSync(making, 0o600);
  try {
    const database = new Database(making, { fileMustExist: true });
    database.exec('PRAGMA synchronous = FULL; BEGIN');
    database.exec(schema);
    insertAccounts(database, accounts);
    database.exec('COMMIT');
    database.pragma(`application_id = ${applicationId}`);
    database.pragma(`user_version = ${schemaVersion}`);
    database.close();
    renameSync(making, path);
  } finally {
    rmSync(making, { force: true });
  }
}

const isOurs = (database: Database.Database): boolean =>
  database.pragma('application_id', { simple: true }) === applicationId &&
  database.pragma('user_version', { simple: true }) === schemaVersion;

/** What stands at `path`, links not followed: nothing, a plain file of one name, or anything else. */
function standing(path: string): 'nothing' | 'file' | 'other' {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'nothing';
  return found.isFile() && found.nlink === 1 && found.size > 0 ? 'file' : 'other';
}

/** The system's code of a file or database error; anything that is not one is a bug and goes on. */
function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/**
 * Opens the practice file in `folder` (made with mode 0700), or creates it (0600) with the accounts given.
 * Nothing that stands there already is ever written over: `io` with `why` = `not-ours`, `not-a-file` or the
 * system's code.
 */
export function openStoreFile(folder: string, accounts: () => Account[]): Result<Database.Database, 'io'> {
  const path = join(folder, storeFileName);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    if (standing(path) === 'nothing') create(folder, path, accounts());
    if (standing(path) === 'other') return fail('io', { why: 'not-a-file' });
    chmodSync(path, 0o600);
    const opened = openOurs(path);
    if (opened.ok) addMissing(opened.value, accounts);
    return opened;
  } catch (error) {
    return fail('io', { why: systemCode(error) });
  }
}

function openOurs(path: string): Result<Database.Database, 'io'> {
  const looking = new Database(path, { readonly: true, fileMustExist: true });
  const ours = isOurs(looking);
  looking.close();
  return ours ? ok(connect(path)) : fail('io', { why: 'not-ours' });
}
