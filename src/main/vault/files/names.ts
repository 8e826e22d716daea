import { randomBytes } from 'node:crypto';
import { lstatSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from './write-whole';

/** Every file of a vault's folder. What else is there is left alone. */
export const vaultFiles = {
  slots: 'vault.slots.json',
  slotsPrevious: 'vault.slots.previous.json',
  database: 'vault.db',
  databasePrevious: 'vault.previous.db',
  commits: 'vault.commits',
  lock: 'vault.lock',
} as const;

/** What SQLite puts beside the database. */
export const databaseCompanions = ['vault.db-journal', 'vault.db-wal', 'vault.db-shm'] as const;

/** Whether a name stands there, whatever it is; links are not followed. */
export const stands = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

const { lock: _, ...ownFiles } = vaultFiles;

/** Whether any file of a vault stands in the folder; its lock alone is none. */
export const hasVault = (folder: string): boolean => Object.values(ownFiles).some((name) => stands(join(folder, name)));

/** When a file was last written (ms), null when it is not there. */
export const writtenAt = (path: string): number | null => lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;

/**
 * Moves a damaged file out of the way without touching a byte of it: `vault.db` becomes
 * `vault.db.damaged-20261124T170000Z-1a2b3c4d`. Answers with the new name, null when there was no such file.
 */
export function setAside(folder: string, name: string, now: number): string | null {
  if (!stands(join(folder, name))) return null;
  const when = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  const aside = `${name}.damaged-${when}-${randomBytes(4).toString('hex')}`;
  renameSync(join(folder, name), join(folder, aside));
  syncFolder(folder);
  return aside;
}
