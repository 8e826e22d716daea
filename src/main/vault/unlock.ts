import type { Failure, Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { type OpenProblem, openDatabase } from './database/open';
import type { VaultDatabase } from './database/vault-database';
import { fileProblem } from './files/problems';
import type { DataKey } from './keys/data-key';
import { holderOf, LockFile, type Program } from './lock/lock-file';
import type { Damage, Part } from './look';
import { OpenVault } from './open-vault';
import type { CredentialParts } from './repositories/credentials';
import type { UnlockProblem } from './service-types';
import { keepAsPrevious, loadSlots, saveSlots, slotsDamage } from './slots/file';
import type { PassphraseSlot, ReadSlotFile } from './slots/format';
import type { PassphraseKdf } from './slots/kdf';
import { openByPassphrase, tryPassphraseSlot } from './slots/passphrase';
import { macIsRight, vaultIdOf } from './slots/seal';

/** A failure to unlock and, where it is one, the damage that was found. */
export interface UnlockFailure {
  readonly failure: Failure<UnlockProblem>;
  readonly damage: Damage | null;
}
type Step<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & UnlockFailure);

/** What the passphrase gave: the data key (owned by the caller now), its slot, and the file that it stands in. */
interface Keys {
  readonly dataKey: DataKey;
  readonly slot: PassphraseSlot;
  readonly file: ReadSlotFile;
  readonly vaultId: Uint8Array;
}

const stop = (failure: Result<never, UnlockProblem>, damage: Damage | null = null): Step<never> => {
  if (failure.ok) throw new Error('a failure is not ok');
  return { ok: false, failure: failure.error, damage };
};

function damaged(damage: Damage, facts: Failure<string>['facts']): Step<never> {
  const { part } = damage;
  if (damage.damage === 'newer') return stop(fail('newer-version', { ...facts, part }), damage);
  return stop(fail('damaged', { ...facts, part, damage: damage.damage }), damage);
}

/** The slot file as it stands, without any key. */
function readSlots(folder: string): Step<ReadSlotFile> {
  const file = loadSlots(folder);
  if (file.ok) return file;
  return damaged({ part: 'slots', damage: slotsDamage(file.error) }, { ...file.error.facts, why: file.error.code });
}

/**
 * Tries the passphrase on every passphrase slot. When it opens none, whether passphrase, tag or parameters were wrong
 * cannot be told (V15). With the data key in hand the whole file's HMAC is checked (V5).
 */
async function takeKeys(file: ReadSlotFile, passphrase: Uint8Array, kdf: PassphraseKdf): Promise<Step<Keys>> {
  const opened = await openByPassphrase(file, passphrase, kdf);
  if (opened === null) return stop(fail('wrong-passphrase'));
  if (macIsRight(file, opened.dataKey)) return ok({ ...opened, file, vaultId: vaultIdOf(file) });
  opened.dataKey.wipe();
  return damaged({ part: 'slots', damage: 'altered' }, { why: 'mac' });
}

function explain(error: Failure<OpenProblem>, folder: string): Step<never> {
  switch (error.code) {
    case 'in-use': {
      const { program, pid } = holderOf(folder) ?? { program: 'unknown', pid: 0 };
      return stop(fail('in-use', pid === process.pid ? { program: 'unknown', pid: 0 } : { program, pid }));
    }
    case 'no-space':
    case 'read-only':
    case 'no-permission':
    case 'io':
      return stop({ ok: false, error: { code: error.code, facts: error.facts } });
    default:
      return damaged({ part: 'database', damage: error.code }, error.facts);
  }
}

/** Opens the database with the keys; an older slot file than the database knows of is damage, too (V5). */
function openWithKeys(folder: string, keys: Keys, accepted: ReadonlySet<Part>): Step<VaultDatabase> {
  const { vaultId, dataKey, file } = keys;
  const database = openDatabase({ folder, vaultId, dataKey, acceptOlder: accepted.has('database') });
  if (!database.ok) return explain(database.error, folder);
  const known = Number(database.value.get('SELECT slots_generation AS n FROM vault')?.['n']);
  if (file.generation >= known || accepted.has('slots')) return database;
  database.value.close();
  return damaged({ part: 'slots', damage: 'older' }, { generation: file.generation, known });
}

/** Gives an older slot file that the person took a generation of its own, so that it is the current one from now on. */
async function renewSlots({ folder, kdf, passphrase }: UnlockRequest, { file, slot, dataKey }: Keys, known: number) {
  const next = { vault: file.vault, generation: known + 1, slots: file.slots };
  return saveSlots(folder, next, dataKey, async (back) => {
    const key = await tryPassphraseSlot(back.vault, slot, passphrase, kdf);
    const same = key?.equals(dataKey) ?? false;
    key?.wipe();
    return same;
  });
}

/** Which generation the slot file has from now on; a file that could not be renewed stays an older one. */
async function settleGeneration(request: UnlockRequest, keys: Keys, open: OpenVault): Promise<void> {
  const known = open.slotsGeneration();
  const { generation } = keys.file;
  if (generation > known) open.setSlotsGeneration(generation);
  if (generation >= known) return;
  const renewed = await renewSlots(request, keys, known);
  if (renewed.ok && request.isCurrent()) open.setSlotsGeneration(known + 1);
}

/** After a good unlock: what was removed is overwritten, the copies are renewed. A full disk does not keep anybody out. */
function tidyUp(folder: string, open: OpenVault): void {
  open.repositories.credentials.purge('all');
  open.keepDailyCopy();
  try {
    keepAsPrevious(folder);
  } catch (error) {
    fileProblem(error);
  }
}

async function openLocked(request: UnlockRequest, lock: LockFile): Promise<Step<OpenVault>> {
  const { folder, accepted, isCurrent } = request;
  const file = readSlots(folder);
  if (!file.ok) return file;
  const keys = await takeKeys(file.value, request.passphrase, request.kdf);
  if (!keys.ok) return keys;
  const { dataKey, vaultId } = keys.value;
  const database = isCurrent() ? openWithKeys(folder, keys.value, accepted) : stop(fail('busy'));
  if (!database.ok) {
    dataKey.wipe();
    return database;
  }
  const made = { folder, vaultId, dataKey, database: database.value, lock, practice: false };
  const open = new OpenVault({ ...request.credentialParts, ...made });
  await settleGeneration(request, keys.value, open);
  if (isCurrent()) {
    tidyUp(folder, open);
    return ok(open);
  }
  open.close();
  return stop(fail('busy'));
}

/** What it takes to unlock; the passphrase's bytes stay the caller's. `isCurrent`: nobody locked meanwhile. */
export interface UnlockRequest {
  readonly folder: string;
  readonly program: Program;
  readonly kdf: PassphraseKdf;
  readonly passphrase: Uint8Array;
  readonly accepted: ReadonlySet<Part>;
  readonly credentialParts: CredentialParts;
  readonly isCurrent: () => boolean;
}

/** Slot file, lock, keys, database, in this order; whatever was taken is given back on failure. */
export async function unlockVault(request: UnlockRequest): Promise<Step<OpenVault>> {
  const lock = LockFile.take(request.folder, request.program);
  if (!lock.ok) return stop(lock);
  const open = await openLocked(request, lock.value);
  if (!open.ok) lock.value.release();
  return open;
}
