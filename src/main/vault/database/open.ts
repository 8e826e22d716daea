import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts, Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { VaultDamage } from '../../../shared/vault/contract';
import { vaultFiles } from '../files/names';
import { type FileProblem, fileProblem, systemCode } from '../files/problems';
import type { DataKey } from '../keys/data-key';
import { migrate, needsMigration, schemaVersion } from '../migrations';
import { toBase64url } from '../slots/canonical';
import { fileHash, hasJournal } from './changed-outside';
import { CommitCounter } from './commits';
import { assertSound, Connection } from './connection';
import { readHead } from './head';
import { applicationId, isWhole } from './inspect';
import { VaultDatabase } from './vault-database';

/** `in-use`: another program holds the system's lock. `newer` has { version, known }; `older` has { why }. */
export type OpenProblem = VaultDamage | 'in-use' | FileProblem;

/** Who the database must be. `acceptOlder`: the person said that an older state is meant. */
export interface OpenRequest {
  readonly folder: string;
  readonly vaultId: Uint8Array;
  readonly dataKey: DataKey;
  readonly acceptOlder: boolean;
}

type Checked = Result<void, OpenProblem>;
const damaged = (code: VaultDamage, facts: Facts = {}): Result<never, OpenProblem> => fail(code, facts);

/** Takes the system's lock and keeps it (locking_mode=EXCLUSIVE); writes nothing. */
function takeLock(connection: Connection): void {
  connection.execute('BEGIN EXCLUSIVE; COMMIT');
}

function checkIdentity(connection: Connection, { vaultId }: OpenRequest): Checked {
  if (connection.pragma('application_id') !== applicationId) return damaged('foreign', { why: 'application-id' });
  const version = Number(connection.pragma('user_version'));
  if (version > schemaVersion) return damaged('newer', { version, known: schemaVersion });
  const id = connection.get('SELECT id FROM vault')?.['id'];
  const same = id instanceof Uint8Array && Buffer.compare(id, vaultId) === 0;
  return same ? ok(undefined) : damaged('foreign', { why: 'vault-id' });
}

function checkSize(connection: Connection, folder: string): Checked {
  const size = lstatSync(join(folder, vaultFiles.database)).size;
  const wanted = Number(connection.pragma('page_count')) * Number(connection.pragma('page_size'));
  return size === wanted ? ok(undefined) : damaged('altered', { why: 'size' });
}

/** Whether this is the last state that was saved here: not fewer commits than counted, not another file than closed. */
function checkFresh(connection: Connection, { record, hash }: Outside): Checked {
  if (!record.ok) return damaged('older', { why: `counter-${record.error.code}` });
  const found = Number(connection.get('SELECT commits FROM vault')?.['commits']);
  const { commits, file } = record.value;
  if (found < commits) return damaged('older', { why: 'commits-lost', lost: commits - found });
  return file === null || file === hash ? ok(undefined) : damaged('older', { why: 'changed-outside' });
}

function inspect(connection: Connection, outside: Outside, request: OpenRequest): Checked {
  takeLock(connection);
  assertSound(connection);
  const identity = checkIdentity(connection, request);
  if (!identity.ok) return identity;
  const size = checkSize(connection, request.folder);
  if (!size.ok) return size;
  if (!isWhole(connection)) return damaged('altered', { why: 'integrity' });
  return request.acceptOlder ? ok(undefined) : checkFresh(connection, outside);
}

/** SQLite cannot tell a damaged first page from a file under another key; the cipher salt outside can. */
function unreadable({ record, salt }: Outside): Result<never, OpenProblem> {
  const other = record.ok && record.value.salt !== salt;
  return other ? damaged('foreign', { why: 'other-key' }) : damaged('altered', { why: 'first-page' });
}

function translate(error: unknown, outside: Outside): Result<never, OpenProblem> {
  const code = systemCode(error) ?? '';
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return fail('in-use');
  if (code.startsWith('SQLITE_NOTADB')) return unreadable(outside);
  if (/^SQLITE_(CORRUPT|IOERR_DATA|IOERR_SHORT_READ)/.test(code))
    return damaged('altered', { why: code.toLowerCase() });
  return fail(fileProblem(error));
}

/** Missing steps of the schema, after a copy of the file as it was. */
function bringUpToDate(
  connection: Connection,
  database: VaultDatabase,
  request: OpenRequest,
): Result<void, FileProblem> {
  if (!needsMigration(connection)) return ok(undefined);
  const copied = database.keepCopy(request.dataKey, request.vaultId);
  if (!copied.ok) return copied;
  migrate(connection);
  return ok(undefined);
}

/** A journal whose header a kill left unwritten is never played and never emptied: one commit empties it. */
function clearJournal(database: VaultDatabase, folder: string): Result<VaultDatabase, FileProblem> {
  const cleared = hasJournal(folder) ? database.write(() => ok(undefined)) : ok(undefined);
  return cleared.ok ? ok(database) : cleared;
}

function openConnection(
  connection: Connection,
  counter: CommitCounter,
  outside: Outside,
  request: OpenRequest,
): Result<VaultDatabase, OpenProblem> {
  const sound = inspect(connection, outside, request);
  if (!sound.ok) return sound;
  const database = new VaultDatabase(connection, counter, request.folder, outside.salt);
  const current = bringUpToDate(connection, database, request);
  if (!current.ok) return current;
  counter.write({ commits: database.commits(), salt: outside.salt, file: null });
  return clearJournal(database, request.folder);
}

/** Everything that is known before SQLite is let at the file. */
interface Outside {
  readonly record: ReturnType<CommitCounter['read']>;
  readonly hash: string | null;
  readonly salt: string;
}

/** A file that was closed has no journal; one that was put there since would be played into it (V14). */
const hasForeignJournal = ({ record }: Outside, folder: string): boolean =>
  record.ok && record.value.file !== null && hasJournal(folder);

/**
 * Opens `vault.db` and believes it only after every check: first bytes, key, system lock, pragmas, `application_id`,
 * schema version, vault id, size, integrity, commit counter, hash at the last closing. A damaged file is only read.
 */
export function openDatabase(request: OpenRequest): Result<VaultDatabase, OpenProblem> {
  const { folder, vaultId, dataKey } = request;
  const head = readHead(folder, vaultFiles.database);
  if (!head.ok) return head;
  const counter = new CommitCounter(folder, vaultId, dataKey);
  const outside = { record: counter.read(), hash: fileHash(folder), salt: toBase64url(head.value.salt) };
  if (!request.acceptOlder && hasForeignJournal(outside, folder)) return damaged('older', { why: 'journal' });
  let connection: Connection | null = null;
  try {
    const opened = dataKey.lend(vaultId, 'db', (key) => new Connection(join(folder, vaultFiles.database), key));
    connection = opened;
    const database = openConnection(opened, counter, outside, request);
    if (!database.ok) opened.close();
    return database;
  } catch (error) {
    connection?.close();
    return translate(error, outside);
  }
}
