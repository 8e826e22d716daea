import { join } from 'node:path';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { databaseCompanions, setAside, stands, vaultFiles } from './files/names';
import { type FileProblem, fileProblem } from './files/problems';
import { readPlain } from './files/read-plain';
import { writeWhole } from './files/write-whole';
import { LockFile, type Program } from './lock/lock-file';
import { type Part, previousOf } from './look';

const largest = 2 ** 30;

/** A journal of the damaged file must never be played into the copy: it goes aside with it. */
function moveAway(folder: string, part: Part, now: number): void {
  if (part === 'database')
    for (const name of databaseCompanions) if (stands(join(folder, name))) setAside(folder, name, now);
  setAside(folder, part === 'slots' ? vaultFiles.slots : vaultFiles.database, now);
}

function putPrevious(folder: string, part: Part, now: number): Result<void, 'no-previous' | FileProblem> {
  const [name, previous] =
    part === 'slots'
      ? [vaultFiles.slots, vaultFiles.slotsPrevious]
      : [vaultFiles.database, vaultFiles.databasePrevious];
  const copy = readPlain(join(folder, previous), largest);
  if (!copy.ok) return fail('no-previous');
  moveAway(folder, part, now);
  writeWhole(folder, name, copy.value.bytes);
  return ok(undefined);
}

/**
 * Puts the previous copy of a part in the place of the damaged one. The damaged file is moved to a name of its own,
 * unchanged; the copy stays where it was. What was put in place is proved by the next unlock like any other file.
 */
export function restorePrevious(
  folder: string,
  part: Part,
  program: Program,
  now: number,
): Result<void, 'no-previous' | FileProblem> {
  if (previousOf(folder, part) === null) return fail('no-previous');
  const lock = LockFile.take(folder, program);
  if (!lock.ok) return lock.error.code === 'in-use' ? fail('io', { why: 'in-use' }) : fail(lock.error.code);
  try {
    return putPrevious(folder, part, now);
  } catch (error) {
    return fail(fileProblem(error));
  } finally {
    lock.value.release();
  }
}
