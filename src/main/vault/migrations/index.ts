import type { Connection } from '../database/connection';
import { first } from './0001-first';
import { heldDevices } from './0002-held-devices';
import { profiles } from './0003-profiles';
import { place } from './0004-place';
import type { Migration } from './migration';

/** Every step, in order; the number of a step is its place. */
export const migrations: readonly Migration[] = [first, heldDevices, profiles, place];

/** The schema that this version writes. */
export const schemaVersion = migrations.length;

/** Whether steps are missing in this file. */
export const needsMigration = (connection: Connection): boolean =>
  Number(connection.pragma('user_version')) < schemaVersion;

/** Applies the missing steps, all in one transaction: afterwards the file has all of them or none (D9). */
export function migrate(connection: Connection): void {
  const version = Number(connection.pragma('user_version'));
  connection.execute('BEGIN IMMEDIATE');
  try {
    for (const { sql } of migrations.slice(version)) connection.execute(sql);
    connection.execute(`PRAGMA user_version = ${schemaVersion}; COMMIT`);
  } catch (error) {
    if (connection.inTransaction) connection.execute('ROLLBACK');
    throw error;
  }
}
