import type { Result } from '../../shared/result';
import { fail } from '../../shared/result';
import type { FileProblem } from './files/problems';
import type { OpenVault } from './open-vault';
import { withReplacedSlot } from './slots/edit';
import { loadSlots, saveSlots } from './slots/file';
import type { PassphraseSlot, ReadSlotFile, SlotFile } from './slots/format';
import type { PassphraseKdf } from './slots/kdf';
import { makePassphraseSlot, openByPassphrase, slotOpens } from './slots/passphrase';
import { macIsRight } from './slots/seal';

type Change = Result<void, 'wrong-passphrase' | 'locked' | FileProblem>;

/** The two passphrases as bytes, owned by the caller, and whether the vault is still open (it may lock meanwhile). */
export interface PassphraseChange {
  readonly current: Uint8Array;
  readonly next: Uint8Array;
  readonly kdf: PassphraseKdf;
  readonly now: number;
  readonly isCurrent: () => boolean;
}

/** The slot that the current passphrase opens, null when it opens none. */
async function findSlot(file: ReadSlotFile, open: OpenVault, change: PassphraseChange): Promise<PassphraseSlot | null> {
  const opened = await openByPassphrase(file, change.current, change.kdf, change.isCurrent);
  if (opened === null || !change.isCurrent()) {
    opened?.dataKey.wipe();
    return null;
  }
  const same = opened.dataKey.equals(open.dataKey);
  opened.dataKey.wipe();
  return same ? opened.slot : null;
}

/** Proves and saves; the data key that a lock has wiped meanwhile proves nothing, so nothing is saved then. */
async function save(open: OpenVault, file: SlotFile, slot: PassphraseSlot, change: PassphraseChange): Promise<Change> {
  const saved = await saveSlots(open.folder, file, open.dataKey, (back) =>
    slotOpens(back, slot.id, change.next, change.kdf, open.dataKey),
  );
  if (!change.isCurrent()) return fail('locked');
  if (saved.ok) open.setSlotsGeneration(file.generation);
  return saved;
}

/**
 * Puts a slot for the next passphrase in the place of the one that the current passphrase opens: rolling copy first,
 * then a slot file that is proved before it counts. `locked`: the vault locked meanwhile and nothing was changed.
 */
export async function changePassphrase(open: OpenVault, change: PassphraseChange): Promise<Change> {
  const file = loadSlots(open.folder);
  if (!file.ok || !macIsRight(file.value, open.dataKey)) return fail('io', { why: 'slots' });
  const old = await findSlot(file.value, open, change);
  if (!change.isCurrent()) return fail('locked');
  if (old === null) return fail('wrong-passphrase');
  const slot = await makePassphraseSlot(file.value.vault, open.dataKey, change.next, change.kdf, change.now);
  if (slot === null || !change.isCurrent()) return fail('locked');
  const copied = open.keepCopy();
  if (!copied.ok) return copied;
  const next = withReplacedSlot(file.value, old.id, slot);
  return next.ok ? save(open, next.value, slot, change) : fail('io', { why: next.error.code });
}
