import type { Result } from '../../../shared/result';
import { ok } from '../../../shared/result';
import type { Row, RowWriter } from '../database/connection';
import type { VaultDatabase } from '../database/vault-database';
import type { FileProblem } from '../files/problems';
import type { ProfileReader, ProfileWriter, StoredProfile } from './types';

const toStored = (row: Row): StoredProfile => ({
  id: String(row['id']),
  text: String(row['text']),
  origin: row['origin'] as StoredProfile['origin'],
  changedAt: Number(row['changed_at']),
});

/** The person's own portal profiles and the phone numbers that they typed in. */
export class Profiles implements ProfileReader, ProfileWriter {
  readonly #database: VaultDatabase;

  constructor(database: VaultDatabase) {
    this.#database = database;
  }

  list(): StoredProfile[] {
    return this.#database.all('SELECT * FROM profile ORDER BY id').map(toStored);
  }

  get(id: string): StoredProfile | null {
    const row = this.#database.get('SELECT * FROM profile WHERE id = $id', { id });
    return row === null ? null : toStored(row);
  }

  put({ id, text, origin, changedAt }: StoredProfile): Result<void, FileProblem> {
    const sql = `INSERT INTO profile VALUES ($id, $text, $origin, $changedAt)
      ON CONFLICT (id) DO UPDATE SET text = $text, origin = $origin, changed_at = $changedAt`;
    return this.#write((rows) => rows.run(sql, { id, text, origin, changedAt }));
  }

  remove(id: string): Result<void, FileProblem> {
    return this.#write((rows) => {
      rows.run('DELETE FROM profile WHERE id = $id', { id });
      rows.run('DELETE FROM profile_phone WHERE profile = $id', { id });
    });
  }

  phones(profile: string): Readonly<Record<string, string>> {
    const rows = this.#database.all('SELECT phone, number FROM profile_phone WHERE profile = $profile', { profile });
    return Object.fromEntries(rows.map((row) => [String(row['phone']), String(row['number'])]));
  }

  setPhone(profile: string, phone: string, number: string): Result<void, FileProblem> {
    const sql =
      number === ''
        ? 'DELETE FROM profile_phone WHERE profile = $profile AND phone = $phone'
        : 'INSERT INTO profile_phone VALUES ($profile, $phone, $number) ON CONFLICT (profile, phone) DO UPDATE SET number = $number';
    const parameters = number === '' ? { profile, phone } : { profile, phone, number };
    return this.#write((rows) => rows.run(sql, parameters));
  }

  #write(change: (rows: RowWriter) => unknown): Result<void, FileProblem> {
    return this.#database.write((rows) => {
      change(rows);
      return ok(undefined);
    });
  }
}
