import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { type Slot, type SlotFile, slotsLimits } from './format';

/** Whether a slot can open the vault on its own; the system's keychain must never be the only way in. */
const standsAlone = (slot: Slot): boolean => slot.kind !== 'os-keychain';

const next = (file: SlotFile, slots: readonly Slot[]): SlotFile => ({
  vault: file.vault,
  generation: file.generation + 1,
  slots,
});

/** The file with one slot more. It counts only after `saveSlots` has proved it. */
export function withSlot(file: SlotFile, slot: Slot): Result<SlotFile, 'too-many-slots'> {
  if (file.slots.length >= slotsLimits.slots) return fail('too-many-slots');
  return ok(next(file, [...file.slots, slot]));
}

/** The file without a slot; never without the last one that opens the vault on its own (V6). */
export function withoutSlot(file: SlotFile, id: string): Result<SlotFile, 'unknown-slot' | 'last-slot'> {
  if (!file.slots.some((slot) => slot.id === id)) return fail('unknown-slot');
  const rest = file.slots.filter((slot) => slot.id !== id);
  return rest.some(standsAlone) ? ok(next(file, rest)) : fail('last-slot');
}

/** The file with one slot in the place of another. */
export function withReplacedSlot(file: SlotFile, id: string, slot: Slot): Result<SlotFile, 'unknown-slot'> {
  if (!file.slots.some((old) => old.id === id)) return fail('unknown-slot');
  return ok(
    next(
      file,
      file.slots.map((old) => (old.id === id ? slot : old)),
    ),
  );
}
