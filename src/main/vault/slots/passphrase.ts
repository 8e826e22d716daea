import { randomBytes } from 'node:crypto';
import { normalPassphrase } from '../../../shared/vault/passphrase';
import { wipeable } from '../../../shared/wipeable';
import type { DataKey } from '../keys/data-key';
import { fromBase64url, toBase64url } from './canonical';
import { isPassphrase, type PassphraseSlot, type SlotFile } from './format';
import type { PassphraseKdf } from './kdf';
import { outOfBounds } from './parse';
import { unwrapDataKey, wrapDataKey } from './wrap';

/** A passphrase: text, or the UTF-8 bytes of its NFKC form, which the window sends, since a string cannot be wiped. */
export type Passphrase = string | Uint8Array;

/** A passphrase as the KDF takes it: NFKC, UTF-8. Always a copy, which the caller wipes. */
export function passphraseBytes(passphrase: Passphrase): Uint8Array {
  if (typeof passphrase === 'string') return new TextEncoder().encode(normalPassphrase(passphrase));
  const copy = wipeable(passphrase.length);
  copy.set(passphrase);
  return copy;
}

/** Makes a new slot for a passphrase: fresh id and salt, cost as calibrated. Null when the data key was wiped meanwhile. */
export async function makePassphraseSlot(
  vault: string,
  dataKey: DataKey,
  passphrase: Uint8Array,
  kdf: PassphraseKdf,
  now: number,
): Promise<PassphraseSlot | null> {
  const cost = await kdf.calibrated();
  const salt = randomBytes(32);
  const key = await kdf.derive(passphrase, salt, cost);
  const { memory, passes, lanes } = cost;
  const parameters = { algorithm: 'argon2id', version: 19, memory, passes, lanes, salt: toBase64url(salt) } as const;
  const created = Math.floor(now / 1000);
  const id = toBase64url(randomBytes(16));
  try {
    if (!dataKey.isAlive) return null;
    return wrapDataKey(vault, { id, kind: 'passphrase', created, kdf: parameters }, key, dataKey);
  } finally {
    key.fill(0);
  }
}

/** Tries one slot. Bounds are checked here again, so that no caller can forget it (V3). */
export async function tryPassphraseSlot(
  vault: string,
  slot: PassphraseSlot,
  passphrase: Uint8Array,
  kdf: PassphraseKdf,
): Promise<DataKey | null> {
  const salt = fromBase64url(slot.kdf.salt);
  if (outOfBounds(slot) !== null || !salt.ok) return null;
  const key = await kdf.derive(passphrase, salt.value, slot.kdf);
  try {
    return unwrapDataKey(vault, slot, key);
  } finally {
    key.fill(0);
  }
}

/**
 * Whether the slot `id` of a file that was read back from disk gives this very data key (V6): the slot as it stands in
 * that file is tried, not the one in memory.
 */
export async function slotOpens(
  file: SlotFile,
  id: string,
  passphrase: Uint8Array,
  kdf: PassphraseKdf,
  dataKey: DataKey,
): Promise<boolean> {
  const slot = file.slots.filter(isPassphrase).find((candidate) => candidate.id === id);
  const found = slot === undefined ? null : await tryPassphraseSlot(file.vault, slot, passphrase, kdf);
  const same = found !== null && dataKey.isAlive && found.equals(dataKey);
  found?.wipe();
  return same;
}

/** The data key and the slot that gave it; null when the passphrase opens none, or when `isCurrent` says to stop. */
export async function openByPassphrase(
  file: SlotFile,
  passphrase: Uint8Array,
  kdf: PassphraseKdf,
  isCurrent: () => boolean = () => true,
): Promise<{ readonly dataKey: DataKey; readonly slot: PassphraseSlot } | null> {
  for (const slot of file.slots.filter(isPassphrase)) {
    if (!isCurrent()) return null;
    const dataKey = await tryPassphraseSlot(file.vault, slot, passphrase, kdf);
    if (dataKey !== null) return { dataKey, slot };
  }
  return null;
}
