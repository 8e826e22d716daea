import { join } from 'node:path';
import { stands, vaultFiles } from '../files/names';
import { hashPlain, readPlain } from '../files/read-plain';
import { toBase64url } from '../slots/canonical';

const most = 2 ** 40;

/** The whole database file in one value; null when it cannot be read. To be called only while no connection is open. */
export function fileHash(folder: string): string | null {
  const hash = hashPlain(join(folder, vaultFiles.database));
  return hash.ok ? toBase64url(hash.value) : null;
}

/** A journal with anything in it: SQLite would play it into the database. After a clean close there is none. */
export function hasJournal(folder: string): boolean {
  const path = join(folder, 'vault.db-journal');
  const journal = stands(path) ? readPlain(path, most, { head: 0 }) : null;
  return journal !== null && (!journal.ok || journal.value.size > 0);
}
