import type { Result } from '../../../shared/result';
import { ok } from '../../../shared/result';
import type { HistoryEntry } from '../../../shared/verification/contract';
import type { VaultDatabase } from '../database/vault-database';
import type { FileProblem } from '../files/problems';
import type { HistoryReader, HistoryWriter, SettingsReader } from './types';

/** What was verified when, without any secret, challenge or response (R5). */
export class History implements HistoryReader, HistoryWriter {
  readonly #database: VaultDatabase;
  readonly #settings: SettingsReader;
  readonly #renewCopy: () => Result<void, FileProblem>;

  constructor(database: VaultDatabase, settings: SettingsReader, renewCopy: () => Result<void, FileProblem>) {
    this.#database = database;
    this.#settings = settings;
    this.#renewCopy = renewCopy;
  }

  latest(limit: number): HistoryEntry[] {
    const sql = 'SELECT * FROM verification ORDER BY at DESC, number DESC LIMIT $limit';
    return this.#database.all(sql, { limit }).map((row) => ({
      at: Number(row['at']),
      portal: String(row['portal']),
      account: String(row['account']),
      method: String(row['method']),
      outcome: row['outcome'] as HistoryEntry['outcome'],
    }));
  }

  refusedSince(portal: string, account: string, since: number): number {
    const sql = `SELECT count(*) AS n FROM verification
      WHERE at >= $since AND portal = $portal AND account = $account AND outcome = 'refused'`;
    return Number(this.#database.get(sql, { portal, account, since })?.['n']);
  }

  add({ at, portal, account, method, outcome }: HistoryEntry): Result<void, FileProblem> {
    if (!this.#settings.protection().history) return ok(undefined);
    return this.#database.write((rows) => {
      rows.run('INSERT INTO verification VALUES (NULL, $at, $portal, $account, $method, $outcome)', {
        ...{ at, portal, account, method, outcome },
      });
      return ok(undefined);
    });
  }

  clear(): Result<void, FileProblem> {
    const deleted = this.#database.write((rows) => ok(rows.run('DELETE FROM verification')));
    if (!deleted.ok) return deleted;
    const vacuumed = this.#database.vacuum();
    return vacuumed.ok ? this.#renewCopy() : vacuumed;
  }
}
