import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

const createFlags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

/** Makes the names in a folder last through a power loss. Windows cannot open a folder; its renames are journalled. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a file's bytes last through a power loss. */
export function syncFile(path: string): void {
  const descriptor = openSync(path, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0));
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Creates an empty file that only we may read (0600 whatever the umask says) and nobody could have put there. */
export function createEmpty(path: string): void {
  closeSync(createOwn(path));
}

function createOwn(path: string): number {
  const descriptor = openSync(path, createFlags, 0o600);
  fchmodSync(descriptor, 0o600);
  return descriptor;
}

/** A name in `folder` that nobody can guess, for a file that becomes `name` later. */
export const temporaryName = (folder: string, name: string): string =>
  join(folder, `.${name}.${randomBytes(12).toString('hex')}`);

const temporaryShape = /^\.vault\.(slots|slots\.previous|previous|commits)(\.json|\.db)?\.[0-9a-f]{24}(-journal)?$/;

/** Removes what a killed program left half written. To be called by the holder of the vault's lock only. */
export function removeTemporaries(folder: string): void {
  for (const name of readdirSync(folder)) if (temporaryShape.test(name)) rmSync(join(folder, name), { force: true });
}

function writeSynced(path: string, bytes: Uint8Array): void {
  const descriptor = createOwn(path);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes a temporary file beside `name` and syncs it. Answers with its path; the caller renames or removes it. */
export function writeTemporary(folder: string, name: string, bytes: Uint8Array): string {
  const path = temporaryName(folder, name);
  try {
    writeSynced(path, bytes);
    return path;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** Puts a finished file in the place of `name`: rename, then sync of the folder. */
export function putInPlace(folder: string, temporary: string, name: string): void {
  try {
    renameSync(temporary, join(folder, name));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(folder);
}

/** Replaces `name` as a whole: old bytes or new bytes are there at any moment, never part of them. Throws system errors. */
export function writeWhole(folder: string, name: string, bytes: Uint8Array): void {
  putInPlace(folder, writeTemporary(folder, name, bytes), name);
}
