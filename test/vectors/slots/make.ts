// Makes slot files from fixed keys, so that two runs give the same bytes. The app's own writer draws its salts, ids and
// nonces at random; here they are hashes of a name.
import { createCipheriv, createHash, createHmac } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { DataKey } from '../../../src/main/vault/keys/data-key';
import { type Canonical, canonicalBytes, canonicalText, toBase64url } from '../../../src/main/vault/slots/canonical';
import type { Cost, PassphraseSlot, Slot, SlotFile } from '../../../src/main/vault/slots/format';
import { checksum } from '../../../src/main/vault/slots/parse';
import { sealSlotFile } from '../../../src/main/vault/slots/seal';
import { slotAad } from '../../../src/main/vault/slots/wrap';

export type Fields = Record<string, unknown>;

const hash = (name: string): Buffer => createHash('sha512').update(`countersign slot vectors ${name}`).digest();
export const fixed = (name: string, length: number): Uint8Array => new Uint8Array(hash(name).subarray(0, length));

/** The bytes of the data key of a vault, and the object over a copy of them. */
export const dataKeyBytes = (name = 'a'): Uint8Array => fixed(`data key ${name}`, 32);
export const dataKey = (name = 'a'): DataKey => new DataKey(dataKeyBytes(name));
export const vaultName = (name = 'a'): string => toBase64url(fixed(`vault ${name}`, 16));
export const leastCost: Cost = { memory: 19 * 1024, passes: 1, lanes: 1 };

export interface SlotWish {
  readonly name?: string;
  readonly vault?: string;
  readonly passphrase?: string;
  readonly cost?: Cost;
  readonly salt?: number;
  readonly created?: number;
}

const derive = (passphrase: string, salt: Uint8Array, cost: Cost): Promise<Buffer> =>
  hashRaw(passphrase.normalize('NFKC'), {
    algorithm: 2,
    version: 1,
    memoryCost: cost.memory,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: 32,
    salt,
  });

/** A passphrase slot of vault `a`, unless wished otherwise. */
export async function slot(wish: SlotWish = {}): Promise<PassphraseSlot> {
  const { name = 'first', vault = 'a', passphrase = 'correct horse', cost = leastCost, created = 1_764_000_000 } = wish;
  const salt = fixed(`salt ${vault} ${name}`, wish.salt ?? 32);
  const kdf = { algorithm: 'argon2id', version: 19, ...cost, salt: toBase64url(salt) } as const;
  const parameters = { id: toBase64url(fixed(`id ${name}`, 16)), kind: 'passphrase', created, kdf } as const;
  const nonce = fixed(`nonce ${vault} ${name}`, 12);
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt, cost), nonce);
  cipher.setAAD(slotAad(vaultName(vault), parameters));
  const wrapped = Buffer.concat([cipher.update(dataKeyBytes(vault)), cipher.final(), cipher.getAuthTag()]);
  return { ...parameters, nonce: toBase64url(nonce), wrapped: toBase64url(wrapped) };
}

/** A slot of a kind that this version only keeps. */
export const later = (kind: string, more: Fields = {}): Slot => ({
  id: toBase64url(fixed(`id ${kind}`, 16)),
  kind,
  created: 1_764_000_001,
  ...more,
});

export const file = (slots: readonly Slot[], generation = 1, vault = 'a'): SlotFile => ({
  vault: vaultName(vault),
  generation,
  slots,
});

/** The whole file as the app writes it. */
export const sealed = (content: SlotFile, vault = 'a'): Uint8Array => sealSlotFile(content, dataKey(vault));

export const fieldsOf = (bytes: Uint8Array): Fields => JSON.parse(Buffer.from(bytes).toString('utf8')) as Fields;

/** A file with these members, canonical and with the right checksum, whatever they mean. `mac` stays as it is given. */
export function checksummed(fields: Fields): Uint8Array {
  const { sha256: _, ...rest } = fields;
  const sum = checksum(rest);
  const text = canonicalText({ ...rest, sha256: sum });
  if (text === null) throw new Error('no canonical form');
  return Buffer.from(`${text}\n`);
}

/** The file with its members changed, HMAC unchanged, checksum right: what a writer without the data key can do. */
export const forged = (bytes: Uint8Array, change: (fields: Fields) => Fields): Uint8Array =>
  checksummed(change(fieldsOf(bytes)));

/** Members changed, then HMAC and checksum made right again: shapes that the app must refuse even so. */
export function resealed(bytes: Uint8Array, change: (fields: Fields) => Fields): Uint8Array {
  const { mac: _mac, sha256: _sum, ...covered } = change(fieldsOf(bytes));
  const key = dataKey();
  const content = canonicalBytes(covered as Canonical);
  const mac = key.lend(fixed('vault a', 16), 'slots-mac', (lent) =>
    createHmac('sha256', lent).update(content).digest('base64url'),
  );
  return checksummed({ ...covered, mac });
}
