import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { DataKey } from '../keys/data-key';
import { type Canonical, canonicalBytes, fromBase64url, toBase64url } from './canonical';
import { type PassphraseSlot, slotsFormat, slotsVersion } from './format';

const algorithm = 'aes-256-gcm';

/** A slot before it is wrapped: everything that the wrapping authenticates. */
export type SlotParameters = Omit<PassphraseSlot, 'nonce' | 'wrapped'>;

/** The bytes that AES-GCM authenticates beside the data key: format, version, vault id and the whole slot (V4). */
export function slotAad(vault: string, slot: { readonly [key: string]: unknown }): Uint8Array {
  const { nonce: _nonce, wrapped: _wrapped, ...parameters } = slot;
  return canonicalBytes({ format: slotsFormat, version: slotsVersion, vault, slot: parameters as Canonical });
}

/** Wraps the data key under a fresh 32-byte key: random nonce (12 bytes); `wrapped` is cipher text then tag (32 + 16). */
export function wrapDataKey(vault: string, slot: SlotParameters, key: Uint8Array, dataKey: DataKey): PassphraseSlot {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(slotAad(vault, slot));
  const parts = dataKey.lendForWrapping((bytes) => [cipher.update(bytes), cipher.final()]);
  const wrapped = toBase64url(Buffer.concat([...parts, cipher.getAuthTag()]));
  return { ...slot, nonce: toBase64url(nonce), wrapped };
}

/** Unwraps the data key; null when the key, the parameters or the bytes are not those that were wrapped. */
export function unwrapDataKey(vault: string, slot: PassphraseSlot, key: Uint8Array): DataKey | null {
  const nonce = fromBase64url(slot.nonce);
  const wrapped = fromBase64url(slot.wrapped);
  if (!nonce.ok || !wrapped.ok) return null;
  const decipher = createDecipheriv(algorithm, key, nonce.value, { authTagLength: 16 }).setAAD(slotAad(vault, slot));
  decipher.setAuthTag(wrapped.value.subarray(32));
  const bytes = decipher.update(wrapped.value.subarray(0, 32));
  try {
    decipher.final();
    return new DataKey(bytes);
  } catch {
    bytes.fill(0);
    return null;
  }
}
