import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { createDatabase } from './database/create';
import { stands } from './files/names';
import { type FileProblem, fileProblem, systemCode } from './files/problems';
import { syncFolder } from './files/write-whole';
import { DataKey } from './keys/data-key';
import { stillRuns } from './lock/process';
import { toBase64url } from './slots/canonical';
import { saveSlots } from './slots/file';
import type { SlotFile } from './slots/format';
import type { PassphraseKdf } from './slots/kdf';
import { makePassphraseSlot, slotOpens } from './slots/passphrase';

/** A vault that was just made; the caller owns and wipes the data key. */
export interface NewVault {
  readonly dataKey: DataKey;
  readonly vaultId: Uint8Array;
}

const makingName = (base: string): string => `.${base}.creating-${process.pid}-${randomBytes(8).toString('hex')}`;

/** Removes what a creation that was killed left beside the folder; it never held anything that was acknowledged. */
function removeUnfinished(parent: string, base: string): void {
  const shape = /\.creating-(\d+)-[0-9a-f]{16}$/;
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(`.${base}.creating-`) ? Number(shape.exec(name)?.[1] ?? Number.NaN) : Number.NaN;
    const gone = Number.isSafeInteger(pid) && !stillRuns(pid, null);
    if (gone && lstatSync(join(parent, name)).isDirectory()) rmSync(join(parent, name), { recursive: true });
  }
}

/** One rename makes the vault exist, whole; over a folder that has anything in it it fails. */
function moveIntoPlace(making: string, folder: string): void {
  if (process.platform === 'win32' && stands(folder)) rmdirSync(folder);
  renameSync(making, folder);
  syncFolder(dirname(folder));
}

/** What a vault is made from. The passphrase's bytes stay the caller's. */
interface Wanted {
  readonly passphrase: Uint8Array;
  readonly kdf: PassphraseKdf;
  readonly now: number;
}

async function saveFirstSlot(
  folder: string,
  { dataKey, vaultId }: NewVault,
  { passphrase, kdf, now }: Wanted,
): Promise<Result<void, FileProblem>> {
  const vault = toBase64url(vaultId);
  const slot = await makePassphraseSlot(vault, dataKey, passphrase, kdf, now);
  if (slot === null) throw new Error('the data key of a vault in the making was wiped');
  const file: SlotFile = { vault, generation: 1, slots: [slot] };
  return saveSlots(folder, file, dataKey, (back) => slotOpens(back, slot.id, passphrase, kdf, dataKey));
}

async function fillFolder(folder: string, wanted: Wanted): Promise<Result<NewVault, FileProblem>> {
  const made = { dataKey: DataKey.random(), vaultId: randomBytes(16) };
  let done = false;
  try {
    createDatabase(folder, made.vaultId, made.dataKey, wanted.now);
    const saved = await saveFirstSlot(folder, made, wanted);
    done = saved.ok;
    return saved.ok ? ok(made) : saved;
  } finally {
    if (!done) made.dataKey.wipe();
  }
}

const taken = new Set(['ENOTEMPTY', 'EEXIST', 'ENOTDIR']);

/**
 * Makes a vault: everything in a folder beside the one that is wanted (0700), proved by reading it back, then one
 * rename. Nothing is ever written into a folder that has anything in it: `exists`.
 */
export async function createVault(
  wanted: string,
  passphrase: Uint8Array,
  kdf: PassphraseKdf,
  now: number,
): Promise<Result<NewVault, 'exists' | FileProblem>> {
  let making: string | null = null;
  try {
    mkdirSync(dirname(wanted), { recursive: true, mode: 0o700 });
    const folder = stands(wanted) ? realpathSync(wanted) : wanted;
    if (stands(folder) && readdirSync(folder).length > 0) return fail('exists', { why: 'not-empty' });
    removeUnfinished(dirname(folder), basename(folder));
    making = join(dirname(folder), makingName(basename(folder)));
    mkdirSync(making, { mode: 0o700 });
    const made = await fillFolder(making, { passphrase, kdf, now });
    if (made.ok) moveIntoPlace(making, folder);
    return made;
  } catch (error) {
    return taken.has(systemCode(error) ?? '') ? fail('exists', { why: 'not-empty' }) : fail(fileProblem(error));
  } finally {
    if (making !== null) rmSync(making, { recursive: true, force: true });
  }
}
