import { join } from 'node:path';
import { vaultFiles } from '../files/names';
import { createEmpty } from '../files/write-whole';
import type { DataKey } from '../keys/data-key';
import { migrate } from '../migrations';
import { toBase64url } from '../slots/canonical';
import { CommitCounter } from './commits';
import { assertSound, Connection } from './connection';
import { readHead } from './head';
import { applicationId } from './inspect';

/**
 * Makes a new database and its commit counter in a folder that holds neither; the names must be free. Throws system
 * errors; the caller removes the folder then.
 */
export function createDatabase(folder: string, vaultId: Uint8Array, dataKey: DataKey, now: number): void {
  const path = join(folder, vaultFiles.database);
  createEmpty(path);
  const connection = dataKey.lend(vaultId, 'db', (key) => new Connection(path, key));
  try {
    assertSound(connection);
    connection.execute(`PRAGMA application_id = ${applicationId}`);
    migrate(connection);
    connection.run('INSERT INTO vault VALUES (1, $id, $now, 0, 1)', { id: vaultId, now });
  } finally {
    connection.close();
  }
  const head = readHead(folder, vaultFiles.database);
  if (!head.ok) throw new Error(`a new database is ${head.error.code}`);
  new CommitCounter(folder, vaultId, dataKey).write({ commits: 0, salt: toBase64url(head.value.salt), file: null });
}
