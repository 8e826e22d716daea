import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../shared/clock';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { CredentialId, CredentialSummary } from '../../../shared/vault/contract';
import type { RowReader, RowWriter } from '../database/connection';
import type { VaultDatabase } from '../database/vault-database';
import type { FileProblem } from '../files/problems';
import type { HeldMethods } from '../held';
import { folded, summaryColumns, toSummary } from './codec';
import type { SecretSealer } from './secrets';
import { StoredCredentials } from './stored-credentials';
import type { CredentialWriter, NewCredential } from './types';

/** How long a removed credential can be brought back. */
export const undoMs = 30_000;
const lastCounter = 2n ** 64n - 1n;
const alphabet = '0123456789abcdefghijklmnopqrstuv';

/** A new credential's id: 130 random bits as 26 characters. */
const newId = (): CredentialId => [...randomBytes(26)].map((byte) => alphabet[byte & 31]).join('');

const insert = `INSERT INTO credential VALUES ($id, $kind, $portal, $account, $search, $profile, $practice,
  $method, $device, $pinDigits, $challengeMin, $challengeMax, $challengeAlphabet, $responseMin, $responseMax, $responseAlphabet, $needsPin,
  $suite, $algorithm, $digits, $period, $counter, $slot, $secret, $fingerprint, $addedAt, NULL, NULL)`;

/** Runs `what` after `ms`, unless the answered function is called before. */
export type Schedule = (ms: number, what: () => void) => () => void;

/** What the store is given: `changed` is called after every commit that the list shows. */
export interface CredentialParts {
  readonly clock: Clock;
  readonly schedule: Schedule;
  readonly methods: HeldMethods;
  readonly changed: () => void;
}

/** The credentials of the open vault, to ask and to change. */
export class Credentials extends StoredCredentials implements CredentialWriter {
  readonly #database: VaultDatabase;
  readonly #sealer: SecretSealer;
  readonly #parts: CredentialParts;
  #cancelPurge: () => void = () => {};

  constructor(database: VaultDatabase, sealer: SecretSealer, parts: CredentialParts) {
    super(database, sealer, parts.methods);
    this.#database = database;
    this.#sealer = sealer;
    this.#parts = parts;
  }

  add(credential: NewCredential): Result<CredentialSummary, FileProblem> {
    return this.#announced(this.#database.write((rows) => ok(this.#insertAndShow(rows, credential))));
  }

  addAll(credentials: readonly NewCredential[]): Result<number, FileProblem> {
    return this.#announced(
      this.#database.write((rows) => {
        for (const credential of credentials) this.#insert(rows, credential);
        return ok(credentials.length);
      }),
    );
  }

  putPractice(credential: NewCredential): Result<CredentialSummary, FileProblem> {
    const { kind, portal, account, method } = credential;
    const sql = `DELETE FROM credential
      WHERE practice = 1 AND kind = $kind AND portal = $portal AND account = $account AND method IS $method`;
    return this.#announced(
      this.#database.write((rows) => {
        rows.run(sql, { kind, portal, account, method });
        return ok(this.#insertAndShow(rows, { ...credential, practice: true }));
      }),
    );
  }

  rename(
    id: CredentialId,
    portal: string,
    account: string,
  ): Result<CredentialSummary, 'unknown-credential' | FileProblem> {
    const search = folded(`${portal} ${account}`);
    const sql = 'UPDATE credential SET portal = $portal, account = $account, search = $search WHERE id = $id';
    return this.#announced(this.#change(id, (rows) => rows.run(sql, { id, portal, account, search })));
  }

  takeCounter(id: CredentialId): Result<bigint, 'unknown-credential' | 'no-counter' | FileProblem> {
    return this.#database.write((rows) => {
      const row = rows.get('SELECT counter FROM credential WHERE id = $id AND undo_until IS NULL', { id });
      if (row === null) return fail('unknown-credential');
      const counter = row['counter'] === null ? lastCounter : BigInt(String(row['counter']));
      if (counter >= lastCounter) return fail('no-counter');
      rows.run('UPDATE credential SET counter = $next WHERE id = $id', { id, next: String(counter + 1n) });
      return ok(counter);
    });
  }

  used(id: CredentialId, at: number): Result<void, 'unknown-credential' | FileProblem> {
    const sql = 'UPDATE credential SET used_at = $at WHERE id = $id';
    const done = this.#announced(this.#change(id, (rows) => rows.run(sql, { id, at })));
    return done.ok ? ok(undefined) : done;
  }

  remove(id: CredentialId): Result<{ readonly undoUntil: number }, 'unknown-credential' | FileProblem> {
    const undoUntil = this.#parts.clock.now() + undoMs;
    const sql = 'UPDATE credential SET undo_until = $undoUntil WHERE id = $id AND undo_until IS NULL';
    this.#purgeLater();
    return this.#announced(
      this.#database.write((rows) =>
        rows.run(sql, { id, undoUntil }) === 1 ? ok({ undoUntil }) : fail('unknown-credential'),
      ),
    );
  }

  restore(id: CredentialId): Result<CredentialSummary, 'unknown-credential' | FileProblem> {
    const sql = 'UPDATE credential SET undo_until = NULL WHERE id = $id AND undo_until > $now';
    return this.#announced(
      this.#database.write((rows) => {
        const summary = rows.run(sql, { id, now: this.#parts.clock.now() }) === 1 ? this.#summaryOf(rows, id) : null;
        return summary === null ? fail('unknown-credential') : ok(summary);
      }),
    );
  }

  /** Overwrites removed credentials: those whose time to undo is over, or all of them. Commits only when there are any. */
  purge(which: 'over' | 'all'): Result<void, FileProblem> {
    const before = which === 'all' ? Number.MAX_SAFE_INTEGER : this.#parts.clock.now();
    const found = this.#database.get('SELECT 1 AS found FROM credential WHERE undo_until <= $before', { before });
    if (found === null) return ok(undefined);
    return this.#database.write((rows) => {
      rows.run('DELETE FROM credential WHERE undo_until <= $before', { before });
      return ok(undefined);
    });
  }

  /** No timer runs after this. */
  stop(): void {
    this.#cancelPurge();
  }

  #insert(rows: RowWriter, credential: NewCredential): CredentialId {
    const { kind, portal, account, profile, practice, challenge, response, needsPin, secret } = credential;
    const { method, device, pinDigits } = credential;
    const { suite, algorithm, digits, period, counter, slot } = credential;
    const id = newId();
    rows.run(insert, {
      ...{ id, kind, portal, account, profile, method, device, pinDigits, suite, algorithm, digits, period, slot },
      search: folded(`${portal} ${account}`),
      practice: Number(practice),
      challengeMin: challenge?.min ?? null,
      challengeMax: challenge?.max ?? null,
      challengeAlphabet: challenge?.alphabet ?? null,
      responseMin: response?.min ?? null,
      responseMax: response?.max ?? null,
      responseAlphabet: response?.alphabet ?? null,
      needsPin: Number(needsPin),
      counter: counter === null ? null : String(counter),
      secret: secret === null ? null : this.#sealer.seal(id, kind, secret),
      fingerprint: this.#sealer.fingerprint(credential),
      addedAt: this.#parts.clock.now(),
    });
    return id;
  }

  #insertAndShow(rows: RowWriter, credential: NewCredential): CredentialSummary {
    const summary = this.#summaryOf(rows, this.#insert(rows, credential));
    if (summary === null) throw new Error('a credential that was just stored is not there');
    return summary;
  }

  #summaryOf(rows: RowReader, id: CredentialId): CredentialSummary | null {
    const row = rows.get(`SELECT ${summaryColumns} FROM credential WHERE id = $id AND undo_until IS NULL`, { id });
    return row === null ? null : toSummary(row, this.#parts.methods);
  }

  #change(
    id: CredentialId,
    change: (rows: RowWriter) => number,
  ): Result<CredentialSummary, 'unknown-credential' | FileProblem> {
    return this.#database.write((rows) => {
      change(rows);
      const summary = this.#summaryOf(rows, id);
      return summary === null ? fail('unknown-credential') : ok(summary);
    });
  }

  #purgeLater(): void {
    this.#cancelPurge();
    this.#cancelPurge = this.#parts.schedule(undoMs + 1, () => this.purge('over'));
  }

  #announced<R extends Result<unknown, string>>(result: R): R {
    if (result.ok) this.#parts.changed();
    return result;
  }
}
