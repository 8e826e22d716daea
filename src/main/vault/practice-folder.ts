import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stands, vaultFiles } from './files/names';
import { systemCode } from './files/problems';
import { holderOf } from './lock/lock-file';
import { stillRuns } from './lock/process';

const prefix = 'countersign-try-';
const nameShape = /^countersign-try-(\d{1,10})-[A-Za-z0-9]{6}$/;

/** Makes the folder of a throw-away vault (0700, a name that nobody can guess). Throws system errors. */
export const makePracticeFolder = (temporary: string): string =>
  mkdtempSync(join(temporary, `${prefix}${process.pid}-`));

/** Removes a throw-away vault; one that cannot be removed now is removed at the next start. */
export function removePracticeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if (systemCode(error) === null) throw error;
  }
}

/** A folder of ours, no link, whose program is gone. */
function isLeftOver(temporary: string, name: string): boolean {
  const pid = Number(nameShape.exec(name)?.[1] ?? Number.NaN);
  if (!Number.isSafeInteger(pid)) return false;
  const folder = join(temporary, name);
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory() || (process.getuid !== undefined && found.uid !== process.getuid())) return false;
  if (stands(join(folder, vaultFiles.lock))) return holderOf(folder) === null;
  return !stillRuns(pid, null);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return [];
  }
}

/** Removes the throw-away vaults that a killed app left behind. */
export function removeLeftOvers(temporary: string): void {
  for (const name of namesIn(temporary)) if (isLeftOver(temporary, name)) removePracticeFolder(join(temporary, name));
}
