import type { Result } from '../../../shared/result';
import { ok } from '../../../shared/result';
import type { VaultDatabase } from '../database/vault-database';
import type { FileProblem } from '../files/problems';
import type { DeviceReader, DeviceWriter, SeenDevice } from './types';

/** The security devices that were seen while the vault was open. */
export class Devices implements DeviceReader, DeviceWriter {
  readonly #database: VaultDatabase;

  constructor(database: VaultDatabase) {
    this.#database = database;
  }

  list(): SeenDevice[] {
    return this.#database.all('SELECT * FROM device ORDER BY last_seen DESC, device').map((row) => ({
      device: String(row['device']),
      name: String(row['name']),
      serial: row['serial'] === null ? null : String(row['serial']),
      firstSeen: Number(row['first_seen']),
      lastSeen: Number(row['last_seen']),
    }));
  }

  seen(device: string, name: string, serial: string | null, at: number): Result<void, FileProblem> {
    const sql = `INSERT INTO device VALUES ($device, $name, $serial, $at, $at)
      ON CONFLICT (device) DO UPDATE SET name = $name, serial = $serial, last_seen = $at`;
    return this.#run(sql, { device, name, serial, at });
  }

  forget(device: string): Result<void, FileProblem> {
    return this.#run('DELETE FROM device WHERE device = $device', { device });
  }

  #run(sql: string, parameters: Readonly<Record<string, string | number | null>>): Result<void, FileProblem> {
    return this.#database.write((rows) => {
      rows.run(sql, parameters);
      return ok(undefined);
    });
  }
}
