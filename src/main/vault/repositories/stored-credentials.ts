import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { CredentialDetail, CredentialId, CredentialSummary } from '../../../shared/vault/contract';
import type { Row } from '../database/connection';
import type { VaultDatabase } from '../database/vault-database';
import type { HeldMethods } from '../held';
import { detailColumns, folded, summaryColumns, toDetail, toSummary } from './codec';
import type { SecretSealer } from './secrets';
import type { CredentialReader, NewCredential } from './types';

/** What can be asked about the credentials of the open vault. Removed ones are not seen. */
export class StoredCredentials implements CredentialReader {
  readonly #database: VaultDatabase;
  readonly #sealer: SecretSealer;
  readonly #methods: HeldMethods;

  constructor(database: VaultDatabase, sealer: SecretSealer, methods: HeldMethods) {
    this.#database = database;
    this.#sealer = sealer;
    this.#methods = methods;
  }

  list(): CredentialSummary[] {
    const sql = `SELECT ${summaryColumns} FROM credential WHERE undo_until IS NULL ORDER BY search, added_at`;
    return this.#summaries(this.#database.all(sql));
  }

  search(text: string, limit: number): CredentialSummary[] {
    const words = folded(text).split(/\s+/).filter(Boolean).slice(0, 8);
    const conditions = words.map((_, index) => `AND instr(search, $word${index}) > 0`).join(' ');
    const sql = `SELECT ${summaryColumns} FROM credential WHERE undo_until IS NULL ${conditions}
      ORDER BY search, added_at LIMIT $limit`;
    const parameters = Object.fromEntries(words.map((word, index) => [`word${index}`, word]));
    return this.#summaries(this.#database.all(sql, { ...parameters, limit }));
  }

  count(): number {
    return Number(this.#database.get('SELECT count(*) AS n FROM credential WHERE undo_until IS NULL')?.['n']);
  }

  detail(id: CredentialId): CredentialDetail | null {
    const sql = `SELECT ${detailColumns} FROM credential WHERE id = $id AND undo_until IS NULL`;
    const row = this.#database.get(sql, { id });
    return row === null ? null : toDetail(row, this.#methods);
  }

  equalTo(credential: NewCredential): CredentialId | null {
    const sql = 'SELECT id FROM credential WHERE fingerprint = $fingerprint AND undo_until IS NULL LIMIT 1';
    const row = this.#database.get(sql, { fingerprint: this.#sealer.fingerprint(credential) });
    return row === null ? null : String(row['id']);
  }

  /** Lends a credential's secret to `use`; null secret counts as unknown. */
  lendSecret<T>(id: CredentialId, use: (secret: Uint8Array) => T): Result<T, 'unknown-credential'> {
    const row = this.#database.get('SELECT kind, secret FROM credential WHERE id = $id AND undo_until IS NULL', { id });
    const sealed = row?.['secret'];
    if (!(sealed instanceof Uint8Array)) return fail('unknown-credential');
    return ok(this.#sealer.lend(id, String(row?.['kind']), sealed, use));
  }

  #summaries(rows: readonly Row[]): CredentialSummary[] {
    return rows.map((row) => toSummary(row, this.#methods));
  }
}
