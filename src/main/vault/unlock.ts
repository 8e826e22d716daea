import type { Failure, Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { type OpenProblem, openDatabase } from './database/open';
import type { VaultDatabase } from './database/vault-database';
import { fileProblem } from './files/problems';
import { removeTemporaries } from './files/write-whole';
import type { DataKey } from './keys/data-key';
import { holderOf, LockFile, type Program } from './lock/lock-file';
import type { Damage, Part } from './look';
import { OpenVault } from './open-vault';
import type { CredentialParts } from './repositories/credentials';
import type { UnlockProblem } from './service-types';
import { keepAsPrevious, loadSlots, saveSlots, slotsDamage } from './slots/file';
import type { PassphraseSlot, ReadSlotFile } from './slots/format';
import type { PassphraseKdf } from './slots/kdf';
import { openByPassphrase, slotOpens } from './slots/passphrase';
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
async function takeKeys(file: ReadSlotFile, { passphrase, kdf, isCurrent }: UnlockRequest): Promise<Step<Keys>> {
  const opened = await openByPassphrase(file, passphrase, kdf, isCurrent);
  if (opened === null) return stop(fail(isCurrent() ? 'wrong-passphrase' : 'busy'));
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

/** The generation of the last slot file that was right, as the database knows it. */
const knownGeneration = (database: VaultDatabase): number =>
  Number(database.get('SELECT slots_generation AS n FROM vault')?.['n']);

/** Opens the database with the keys; an older slot file than the database knows of is damage, too (V5). */
function openWithKeys({ folder, accepted }: UnlockRequest, keys: Keys): Step<VaultDatabase> {
  const { vaultId, dataKey, file } = keys;
  const database = openDatabase({ folder, vaultId, dataKey, acceptOlder: accepted.has('database') });
  if (!database.ok) return explain(database.error, folder);
  const known = knownGeneration(database.value);
  if (file.generation >= known) return database;
  database.value.close();
  return damaged({ part: 'slots', damage: 'older' }, { generation: file.generation, known });
}

/**
 * Gives an older slot file that the person took a generation of its own, so that it is the current one from now on. The
 * database is closed while the new file is proved: nothing may be open across a wait in which the person may lock (V16).
 */
async function renewSlots(request: UnlockRequest, keys: Keys, known: number): Promise<Step<Keys>> {
  const { folder, kdf, passphrase } = request;
  const { file, slot, dataKey } = keys;
  const next = { vault: file.vault, generation: known + 1, slots: file.slots };
  const saved = await saveSlots(folder, next, dataKey, (back) => slotOpens(back, slot.id, passphrase, kdf, dataKey));
  return saved.ok ? ok({ ...keys, file: { ...file, generation: known + 1 } }) : stop(saved);
}

/** Opens with the keys, after making an older slot file that the person took the current one. */
async function openAccepted(request: UnlockRequest, keys: Keys): Promise<Step<VaultDatabase>> {
  const database = openWithKeys(request, keys);
  const older = !database.ok && database.damage?.part === 'slots' && database.damage.damage === 'older';
  if (!older || !request.accepted.has('slots')) return database;
  const renewed = await renewSlots(request, keys, Number(database.failure.facts['known']));
  if (!renewed.ok) return renewed;
  return request.isCurrent() ? openWithKeys(request, renewed.value) : stop(fail('busy'));
}

/** After a good unlock: what was removed is overwritten, the copies are renewed. A full disk does not keep anybody out. */
function tidyUp(folder: string, open: OpenVault): void {
  open.repositories.credentials.purge('all');
  open.keepDailyCopy();
  try {
    keepAsPrevious(folder);
    removeTemporaries(folder);
  } catch (error) {
    fileProblem(error);
  }
}

function finish({ folder, credentialParts }: UnlockRequest, keys: Keys, database: VaultDatabase, lock: LockFile) {
  const { dataKey, vaultId, file } = keys;
  const open = new OpenVault({ ...credentialParts, folder, vaultId, dataKey, database, lock, practice: false });
  if (file.generation > knownGeneration(database)) open.setSlotsGeneration(file.generation);
  tidyUp(folder, open);
  return open;
}

async function openLocked(request: UnlockRequest, lock: LockFile): Promise<Step<OpenVault>> {
  const file = readSlots(request.folder);
  if (!file.ok) return file;
  const keys = await takeKeys(file.value, request);
  if (!keys.ok) return keys;
  let database: Step<VaultDatabase> = stop(fail('busy'));
  try {
    if (request.isCurrent()) database = await openAccepted(request, keys.value);
    // The one await above that can outlast a lock ends before anything is open; nothing waits from here on.
    return database.ok ? ok(finish(request, keys.value, database.value, lock)) : database;
  } finally {
    if (!database.ok) keys.value.dataKey.wipe();
  }
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
