import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure, Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { VaultDamage } from '../../../shared/vault/contract';
import { vaultFiles } from '../files/names';
import { type FileProblem, fileProblem } from '../files/problems';
import { type ReadProblem, readPlain } from '../files/read-plain';
import { putInPlace, writeTemporary, writeWhole } from '../files/write-whole';
import type { DataKey } from '../keys/data-key';
import { type ReadSlotFile, type SlotFile, slotsLimits } from './format';
import { parseSlotFile, type SlotsProblem } from './parse';
import { macIsRight, sealSlotFile } from './seal';

/** What is wrong with the slot file, in the words of the contract. */
export function slotsDamage(problem: Failure<SlotsProblem | ReadProblem>): VaultDamage {
  switch (problem.code) {
    case 'missing':
    case 'foreign':
    case 'newer':
      return problem.code;
    case 'empty':
    case 'cut-off':
      return 'truncated';
    case 'not-plain':
    case 'no-permission':
    case 'no-space':
    case 'read-only':
    case 'io':
      return 'unreadable';
    default:
      return 'altered';
  }
}

/** Reads a slot file from disk: the current one, or with `name` another copy of it. */
export function loadSlots(
  folder: string,
  name: string = vaultFiles.slots,
): Result<ReadSlotFile, SlotsProblem | ReadProblem> {
  const read = readPlain(join(folder, name), slotsLimits.bytes);
  return read.ok ? parseSlotFile(read.value.bytes) : read;
}

/** Copies the current file to the previous one, byte for byte. It must have been proved by an unlock. */
export function keepAsPrevious(folder: string): void {
  const current = readPlain(join(folder, vaultFiles.slots), slotsLimits.bytes);
  if (!current.ok) return;
  const previous = readPlain(join(folder, vaultFiles.slotsPrevious), slotsLimits.bytes);
  if (previous.ok && Buffer.compare(previous.value.bytes, current.value.bytes) === 0) return;
  writeWhole(folder, vaultFiles.slotsPrevious, current.value.bytes);
}

/**
 * Writes a slot file so that it counts only once it is proved (V6): temporary file, sync, read back from disk, HMAC and
 * `opens` (which unwraps the slot that is new), the old file kept as the previous one, rename, sync of the folder.
 * `io` with { why: 'not-proved' } when what was read back does not open; the old file is untouched then.
 */
export async function saveSlots(
  folder: string,
  file: SlotFile,
  dataKey: DataKey,
  opens: (readBack: ReadSlotFile) => Promise<boolean>,
): Promise<Result<void, FileProblem>> {
  let temporary: string | null = null;
  try {
    temporary = writeTemporary(folder, vaultFiles.slots, sealSlotFile(file, dataKey));
    const back = readPlain(temporary, slotsLimits.bytes);
    const parsed = back.ok ? parseSlotFile(back.value.bytes) : back;
    if (!parsed.ok || !macIsRight(parsed.value, dataKey) || !(await opens(parsed.value)))
      return fail('io', { why: 'not-proved' });
    keepAsPrevious(folder);
    putInPlace(folder, temporary, vaultFiles.slots);
    return ok(undefined);
  } catch (error) {
    return fail(fileProblem(error));
  } finally {
    if (temporary !== null) rmSync(temporary, { force: true });
  }
}
