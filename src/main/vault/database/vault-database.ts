import { lstatSync, rmSync } from 'node:fs';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { vaultFiles } from '../files/names';
import { type FileProblem, fileProblem } from '../files/problems';
import { createEmpty, putInPlace, syncFile, temporaryName } from '../files/write-whole';
import type { DataKey } from '../keys/data-key';
import { fileHash, hasJournal } from './changed-outside';
import type { CommitCounter, CommitRecord } from './commits';
import { Connection, type Parameters, type Row, type RowReader, type RowWriter } from './connection';
import { isWhole, tableCounts } from './inspect';

/**
 * The open database: reading at any time, writing only inside `write`. A write is acknowledged after COMMIT with
 * synchronous=FULL and after the counter outside has been moved on (D2, D6).
 */
export class VaultDatabase implements RowReader {
  readonly #connection: Connection;
  readonly #counter: CommitCounter;
  readonly #folder: string;
  readonly #salt: string;

  constructor(connection: Connection, counter: CommitCounter, folder: string, salt: string) {
    this.#connection = connection;
    this.#counter = counter;
    this.#folder = folder;
    this.#salt = salt;
  }

  get(sql: string, parameters?: Parameters): Row | null {
    return this.#connection.get(sql, parameters);
  }

  all(sql: string, parameters?: Parameters): Row[] {
    return this.#connection.all(sql, parameters);
  }

  /** How often this database was committed. */
  commits(): number {
    return Number(this.get('SELECT commits FROM vault')?.['commits']);
  }

  /** One transaction: all of `change` and the commit counter, or nothing when it fails or answers with a failure. */
  write<T, E extends string = never>(change: (rows: RowWriter) => Result<T, E>): Result<T, E | FileProblem> {
    try {
      const outcome = this.#transact(change);
      if (outcome.ok) this.#record({ commits: this.commits(), salt: this.#salt, file: null });
      return outcome;
    } catch (error) {
      if (this.#connection.inTransaction) this.#connection.execute('ROLLBACK');
      return fail(fileProblem(error));
    }
  }

  /** Overwrites what deleted rows left behind by writing the file anew. */
  vacuum(): Result<void, FileProblem> {
    try {
      this.#connection.execute('VACUUM');
      return ok(undefined);
    } catch (error) {
      return fail(fileProblem(error));
    }
  }

  /**
   * Makes `vault.previous.db` a copy of what is there now: VACUUM INTO a file of our own, opened and counted before
   * the older copy goes (D11).
   */
  keepCopy(dataKey: DataKey, vaultId: Uint8Array): Result<void, FileProblem> {
    const path = temporaryName(this.#folder, vaultFiles.databasePrevious);
    try {
      createEmpty(path);
      this.#connection.execute(`VACUUM INTO '${path.replaceAll("'", "''")}'`);
      if (!this.#isProved(path, dataKey, vaultId)) return fail('io', { why: 'copy-not-proved' });
      syncFile(path);
      putInPlace(this.#folder, path, vaultFiles.databasePrevious);
      return ok(undefined);
    } catch (error) {
      return fail(fileProblem(error));
    } finally {
      for (const end of ['', '-journal']) rmSync(`${path}${end}`, { force: true });
    }
  }

  /**
   * Closes the file and writes down what it is now, so that a change from outside is noticed at the next opening. Not
   * when a failed write left a journal that is still to be played.
   */
  close(): void {
    try {
      const commits = this.commits();
      this.#connection.close();
      this.#record({ commits, salt: this.#salt, file: hasJournal(this.#folder) ? null : fileHash(this.#folder) });
    } finally {
      this.#connection.close();
    }
  }

  #transact<T, E extends string>(change: (rows: RowWriter) => Result<T, E>): Result<T, E> {
    const connection = this.#connection;
    connection.execute('BEGIN IMMEDIATE');
    const outcome = change(connection);
    if (outcome.ok) connection.run('UPDATE vault SET commits = commits + 1');
    connection.execute(outcome.ok ? 'COMMIT' : 'ROLLBACK');
    return outcome;
  }

  /** The commit is safe already: when the counter cannot be written it stays behind and the next commit moves it. */
  #record(record: CommitRecord): void {
    try {
      this.#counter.write(record);
    } catch (error) {
      fileProblem(error);
    }
  }

  #isProved(path: string, dataKey: DataKey, vaultId: Uint8Array): boolean {
    if (lstatSync(path).size === 0) return false;
    const copy = dataKey.lend(vaultId, 'db', (key) => new Connection(path, key));
    try {
      return isWhole(copy) && tableCounts(copy) === tableCounts(this.#connection);
    } finally {
      copy.close();
    }
  }
}
