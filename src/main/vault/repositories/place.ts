import { z } from 'zod';
import type { Result } from '../../../shared/result';
import { ok } from '../../../shared/result';
import type { Row } from '../database/connection';
import type { VaultDatabase } from '../database/vault-database';
import type { FileProblem } from '../files/problems';
import type { Place, PlaceReader, PlaceWriter } from './types';

const guide = z.strictObject({
  trail: z.array(z.string().max(48)).max(64),
  chosen: z.record(z.string().max(48), z.string().max(48)),
});

const toPlace = (row: Row): Place => ({
  credential: String(row['credential']),
  challenge: String(row['challenge']),
  challengeAt: row['challenge_at'] === null ? null : Number(row['challenge_at']),
  startedAt: Number(row['started_at']),
  savedAt: Number(row['saved_at']),
  ...guide.parse(JSON.parse(String(row['guide']))),
});

/** Where the verification that is on stands. */
export class Places implements PlaceReader, PlaceWriter {
  readonly #database: VaultDatabase;

  constructor(database: VaultDatabase) {
    this.#database = database;
  }

  read(): Place | null {
    const row = this.#database.get('SELECT * FROM place');
    return row === null ? null : toPlace(row);
  }

  save({ credential, challenge, challengeAt, startedAt, savedAt, trail, chosen }: Place): Result<void, FileProblem> {
    const sql = `INSERT OR REPLACE INTO place
      VALUES (1, $credential, $challenge, $challengeAt, $startedAt, $savedAt, $guide)`;
    const row = { credential, challenge, challengeAt, startedAt, savedAt, guide: JSON.stringify({ trail, chosen }) };
    return this.#database.write((rows) => {
      rows.run(sql, row);
      return ok(undefined);
    });
  }

  clear(): Result<void, FileProblem> {
    if (this.#database.get('SELECT 1 AS found FROM place') === null) return ok(undefined);
    return this.#database.write((rows) => {
      rows.run('DELETE FROM place');
      return ok(undefined);
    });
  }
}
