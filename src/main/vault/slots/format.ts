import { z } from 'zod';
import { fromBase64url } from './canonical';

/** The slot file's own name and the version that is written and read here (`docs/vault-format.md`). */
export const slotsFormat = 'countersign-slots';
export const slotsVersion = 1;

/** Bounds of the whole file, checked before anything is parsed. */
export const slotsLimits = { bytes: 65_536, slots: 16 } as const;

/** Bounds of Argon2id's cost in a file, checked before it is ever called (V3). Memory in KiB. */
export const costBounds = {
  memory: { min: 19 * 1024, max: 2 * 1024 * 1024 },
  passes: { min: 1, max: 64 },
  lanes: { min: 1, max: 16 },
  salt: { min: 16, max: 64 },
} as const;

const bytesOf = (min: number, max: number) =>
  z.string().refine((text) => {
    const read = fromBase64url(text);
    return read.ok && read.value.length >= min && read.value.length <= max;
  });

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const common = { id: bytesOf(16, 16), created: count };

/** Argon2id cost: memory in KiB, passes, lanes. */
export interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
}

/** `passphrase`: Argon2id over the NFKC passphrase gives the key that wraps the data key. Times in seconds. */
export const passphraseSlot = z.strictObject({
  ...common,
  kind: z.literal('passphrase'),
  kdf: z.strictObject({
    algorithm: z.literal('argon2id'),
    version: z.literal(19),
    memory: count,
    passes: count,
    lanes: count,
    salt: bytesOf(0, 1024),
  }),
  nonce: bytesOf(12, 12),
  wrapped: bytesOf(48, 48),
});
export type PassphraseSlot = z.infer<typeof passphraseSlot>;

/** Kinds to come; a file may hold them already. They are listed and kept as they are. */
export const laterKinds = ['fido2', 'hmac-slot', 'os-keychain', 'recovery'] as const;

/** A slot that this version cannot use: id, kind and whatever else its kind wants. */
export const otherSlot = z.looseObject({ ...common, kind: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/) });
export type OtherSlot = z.infer<typeof otherSlot>;

export type Slot = PassphraseSlot | OtherSlot;

/** A slot file without its two check values. `vault`: 16 bytes in base64url; `generation` grows with every change. */
export interface SlotFile {
  readonly vault: string;
  readonly generation: number;
  readonly slots: readonly Slot[];
}

/** A slot file as read: structure and checksum are right; `mac` is still to be checked with the data key. */
export interface ReadSlotFile extends SlotFile {
  readonly mac: string;
}

export const slotFileShape = z.strictObject({
  format: z.literal(slotsFormat),
  version: z.literal(slotsVersion),
  vault: bytesOf(16, 16),
  generation: count.min(1),
  slots: z.array(z.unknown()).min(1).max(slotsLimits.slots),
  mac: bytesOf(32, 32),
  sha256: bytesOf(32, 32),
});

export const isPassphrase = (slot: Slot): slot is PassphraseSlot => slot.kind === 'passphrase';
