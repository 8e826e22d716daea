import { join } from 'node:path';
import type { Clock } from '../../shared/clock';
import type { VaultDatabase } from './database/vault-database';
import { vaultFiles, writtenAt } from './files/names';
import type { DataKey } from './keys/data-key';
import type { LockFile } from './lock/lock-file';
import { removePracticeFolder } from './practice-folder';
import type { CredentialParts } from './repositories/credentials';
import { type OwnRepositories, openRepositories } from './repositories/open';

const day = 86_400_000;

/** What an open vault consists of, and what `close` takes apart again. */
export interface OpenParts extends CredentialParts {
  readonly folder: string;
  readonly vaultId: Uint8Array;
  readonly dataKey: DataKey;
  readonly database: VaultDatabase;
  readonly lock: LockFile;
  readonly practice: boolean;
  readonly clock: Clock;
}

/** A vault while it is open: owner of the data key, the database and the lock file. */
export class OpenVault {
  readonly repositories: OwnRepositories;
  readonly #parts: OpenParts;

  constructor(parts: OpenParts) {
    const { database, dataKey, vaultId } = parts;
    this.#parts = parts;
    this.repositories = openRepositories(database, dataKey, vaultId, parts, () => this.keepCopy());
  }

  get practice(): boolean {
    return this.#parts.practice;
  }

  get folder(): string {
    return this.#parts.folder;
  }

  get dataKey(): DataKey {
    return this.#parts.dataKey;
  }

  /** The generation of the slot file that was last seen to be right. */
  slotsGeneration(): number {
    return Number(this.#parts.database.get('SELECT slots_generation AS n FROM vault')?.['n']);
  }

  setSlotsGeneration(generation: number) {
    return this.#parts.database.write((rows) => ({
      ok: true,
      value: rows.run('UPDATE vault SET slots_generation = $generation', { generation }),
    }));
  }

  /** Makes the rolling copy anew; a practice vault has none. */
  keepCopy() {
    const { database, dataKey, vaultId, practice } = this.#parts;
    return practice ? ({ ok: true, value: undefined } as const) : database.keepCopy(dataKey, vaultId);
  }

  /** Makes the rolling copy when there is none, when it is older than a day, or from the future. */
  keepDailyCopy(): void {
    const made = writtenAt(join(this.folder, vaultFiles.databasePrevious));
    const age = made === null ? day : this.#parts.clock.now() - made;
    if (age >= day || age < -day) this.keepCopy();
  }

  /** Overwrites what was removed, closes the database, wipes the keys, gives up the lock. */
  close(): void {
    const { database, dataKey, lock, practice, folder } = this.#parts;
    this.repositories.credentials.stop();
    try {
      this.repositories.credentials.purge('all');
      database.close();
    } finally {
      dataKey.wipe();
      lock.release();
    }
    if (practice) removePracticeFolder(folder);
  }
}
