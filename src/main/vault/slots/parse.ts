import { createHash } from 'node:crypto';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { canonicalText, fromBase64url } from './canonical';
import {
  costBounds,
  otherSlot,
  type PassphraseSlot,
  passphraseSlot,
  type ReadSlotFile,
  type Slot,
  slotFileShape,
  slotsFormat,
  slotsLimits,
  slotsVersion,
} from './format';

/**
 * What may be wrong with the bytes of a slot file, in the order of the checks. `cut-off`: the beginning of one.
 * `structure` has the fact { at }, `kdf-bounds` { what }, `newer` { version, known }.
 */
export type SlotsProblem =
  | 'empty'
  | 'too-large'
  | 'cut-off'
  | 'foreign'
  | 'not-json'
  | 'not-canonical'
  | 'checksum'
  | 'newer'
  | 'structure'
  | 'kdf-bounds'
  | 'duplicate-slot';

type Fields = Readonly<Record<string, unknown>>;
const beginning = `{"format":"countersign-slots"`;

/** SHA-256 over the canonical text without the member `sha256`: tells damage from a wrong passphrase, protects nothing. */
export const checksum = (fields: Fields): string | null => {
  const { sha256: _, ...rest } = fields;
  const text = canonicalText(rest);
  return text === null ? null : createHash('sha256').update(text).digest('base64url');
};

function unreadable(text: string): Result<never, SlotsProblem> {
  if (!text.endsWith('}\n') && (text.startsWith(beginning) || beginning.startsWith(text))) return fail('cut-off');
  return text.includes(slotsFormat) ? fail('not-json') : fail('foreign');
}

function parseText(text: string): Result<Fields, SlotsProblem> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unreadable(text);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail('foreign');
  return ok({ ...value });
}

/** Any version of the format keeps `format`, `version` and `sha256`; so damage is told before a newer version is. */
function checkWhole(text: string, fields: Fields): Result<Fields, SlotsProblem> {
  const ours = fields['format'] === slotsFormat || ('sha256' in fields && 'slots' in fields);
  if (!ours) return fail('foreign');
  if (`${canonicalText(fields)}\n` !== text) return fail('not-canonical');
  if (fields['sha256'] !== checksum(fields)) return fail('checksum');
  const { version } = fields;
  if (typeof version === 'number' && version > slotsVersion) return fail('newer', { version, known: slotsVersion });
  return ok(fields);
}

const structure = (at: string): Result<never, SlotsProblem> => fail('structure', { at });
const place = (path: readonly PropertyKey[] | undefined): string => (path ?? []).map(String).join('.');

/** The part of a slot's cost that is out of bounds, null when all are within them. */
export function outOfBounds({ kdf }: PassphraseSlot): keyof typeof costBounds | null {
  const salt = fromBase64url(kdf.salt);
  const values = { memory: kdf.memory, passes: kdf.passes, lanes: kdf.lanes, salt: salt.ok ? salt.value.length : -1 };
  const names = ['memory', 'passes', 'lanes', 'salt'] as const;
  return names.find((name) => values[name] < costBounds[name].min || values[name] > costBounds[name].max) ?? null;
}

function parseSlot(raw: unknown, index: number): Result<Slot, SlotsProblem> {
  const known = otherSlot.safeParse(raw);
  if (!known.success) return structure(`slots.${index}.${place(known.error.issues[0]?.path)}`);
  if (known.data.kind !== 'passphrase') return ok(known.data);
  const slot = passphraseSlot.safeParse(raw);
  if (!slot.success) return structure(`slots.${index}.${place(slot.error.issues[0]?.path)}`);
  const what = outOfBounds(slot.data);
  return what === null ? ok(slot.data) : fail('kdf-bounds', { what });
}

function parseSlots(raw: readonly unknown[]): Result<Slot[], SlotsProblem> {
  const slots: Slot[] = [];
  for (const [index, item] of raw.entries()) {
    const slot = parseSlot(item, index);
    if (!slot.ok) return slot;
    if (slots.some(({ id }) => id === slot.value.id)) return fail('duplicate-slot');
    slots.push(slot.value);
  }
  return ok(slots);
}

function parseFields(fields: Fields): Result<ReadSlotFile, SlotsProblem> {
  const shape = slotFileShape.safeParse(fields);
  if (!shape.success) return structure(place(shape.error.issues[0]?.path));
  const slots = parseSlots(shape.data.slots);
  if (!slots.ok) return slots;
  const { vault, generation, mac } = shape.data;
  return ok({ vault, generation, mac, slots: slots.value });
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Reads a slot file's bytes: size, text, checksum, version, structure, bounds. No key is needed and none is used. */
export function parseSlotFile(bytes: Uint8Array): Result<ReadSlotFile, SlotsProblem> {
  if (bytes.length === 0) return fail('empty');
  if (bytes.length > slotsLimits.bytes) return fail('too-large', { size: bytes.length });
  const text = decode(bytes);
  if (text === null) return Buffer.from(bytes).includes(slotsFormat) ? fail('not-json') : fail('foreign');
  const fields = parseText(text);
  if (!fields.ok) return fields;
  const whole = checkWhole(text, fields.value);
  return whole.ok ? parseFields(whole.value) : whole;
}
