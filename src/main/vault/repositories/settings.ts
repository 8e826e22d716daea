import type { Result } from '../../../shared/result';
import { ok } from '../../../shared/result';
import { defaultProtection, type Protection, protection } from '../../../shared/settings/contract';
import type { VaultDatabase } from '../database/vault-database';
import type { FileProblem } from '../files/problems';
import type { SettingsReader, SettingsWriter } from './types';

const name = 'protection';

function parse(text: string): Protection {
  const stored = protection.partial().safeParse(JSON.parse(text));
  return { ...defaultProtection, ...(stored.success ? dropUndefined(stored.data) : {}) };
}

const dropUndefined = (change: object): Partial<Protection> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

/** The settings that protect the person; what was never set has its default. */
export class Settings implements SettingsReader, SettingsWriter {
  readonly #database: VaultDatabase;

  constructor(database: VaultDatabase) {
    this.#database = database;
  }

  protection(): Protection {
    const row = this.#database.get('SELECT value FROM setting WHERE name = $name', { name });
    return row === null ? defaultProtection : parse(String(row['value']));
  }

  setProtection(change: Partial<Protection>): Result<Protection, FileProblem> {
    const next = { ...this.protection(), ...dropUndefined(change) };
    const sql = 'INSERT INTO setting VALUES ($name, $value) ON CONFLICT (name) DO UPDATE SET value = $value';
    return this.#database.write((rows) => {
      rows.run(sql, { name, value: JSON.stringify(next) });
      return ok(next);
    });
  }
}
