import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Result } from '../../../shared/result';
import { ok } from '../../../shared/result';
import type { VaultDatabase } from '../database/vault-database';
import type { FileProblem } from '../files/problems';
import type { DataKey } from '../keys/data-key';
import type { CopiedNote } from './types';

const name = 'copied';

/**
 * Knows again after a crash what was copied before it (V19): HMAC-SHA-256 (RFC 2104) of the text under the key `copied`,
 * as base64 in the encrypted database. A plain hash of eight digits would be the digits: a hundred million tries find them.
 */
export class Copied implements CopiedNote {
  readonly #database: VaultDatabase;
  readonly #dataKey: DataKey;
  readonly #vaultId: Uint8Array;

  constructor(database: VaultDatabase, dataKey: DataKey, vaultId: Uint8Array) {
    this.#database = database;
    this.#dataKey = dataKey;
    this.#vaultId = vaultId;
  }

  note(text: string): Result<void, FileProblem> {
    const sql = 'INSERT INTO setting VALUES ($name, $value) ON CONFLICT (name) DO UPDATE SET value = $value';
    return this.#write(sql, { name, value: this.#mark(text).toString('base64') });
  }

  isNoted(): boolean {
    return this.#stored() !== null;
  }

  fits(text: string): boolean {
    const stored = this.#stored();
    const mark = this.#mark(text);
    return stored !== null && stored.length === mark.length && timingSafeEqual(stored, mark);
  }

  forget(): Result<void, FileProblem> {
    return this.isNoted() ? this.#write('DELETE FROM setting WHERE name = $name', { name }) : ok(undefined);
  }

  #stored(): Buffer | null {
    const row = this.#database.get('SELECT value FROM setting WHERE name = $name', { name });
    return row === null ? null : Buffer.from(String(row['value']), 'base64');
  }

  #mark(text: string): Buffer {
    return this.#dataKey.lend(this.#vaultId, 'copied', (key) => createHmac('sha256', key).update(text).digest());
  }

  #write(sql: string, parameters: Readonly<Record<string, string>>): Result<void, FileProblem> {
    return this.#database.write((rows) => {
      rows.run(sql, parameters);
      return ok(undefined);
    });
  }
}
