import { createDecipheriv, createECDH, type ECDH, hkdfSync } from 'node:crypto';
import { partAt, SEAL, sealedFor } from '../../shared/ipc/sealed';

/** Opens what preload sealed for a part of a question; null when that cannot be. The taker owns and wipes the bytes. */
export type Unseal = (channel: string, path: string, sealed: unknown) => Uint8Array | null;

/** A question with its seals opened; whoever has it wipes `bytes`. */
export interface Opened {
  readonly question: unknown;
  readonly bytes: readonly Uint8Array[];
}

/** Opens the seals at these paths; null when one of them does not open. A part that isn't there is the schema's to miss. */
export function openSealed(
  unseal: Unseal,
  channel: string,
  paths: readonly string[],
  question: unknown,
): Opened | null {
  const bytes: Uint8Array[] = [];
  let opened = question;
  for (const path of paths) {
    const part = partAt(opened, path);
    if (part === null) continue;
    const text = unseal(channel, path, part.value);
    if (text === null) {
      for (const each of bytes) each.fill(0);
      return null;
    }
    bytes.push(text);
    opened = part.put(text);
  }
  return { question: opened, bytes };
}

/** Main's end of the seals (`shared/ipc/sealed.ts`): one key pair for each page, made when it is asked for. */
export class SealKeeper {
  #pair: ECDH | null = null;

  /** The public key, an uncompressed point; the same until `forget`. */
  publicKey(): Uint8Array {
    this.#pair ??= newPair();
    return new Uint8Array(this.#pair.getPublicKey());
  }

  /** What was sealed until now cannot be opened any more. To be called when the page's process ends. */
  forget(): void {
    this.#pair = null;
  }

  readonly open: Unseal = (channel, path, sealed) => {
    if (this.#pair === null || !(sealed instanceof Uint8Array) || sealed.length < SEAL.point + SEAL.tag) return null;
    const [point, code, tag] = [
      sealed.subarray(0, SEAL.point),
      sealed.subarray(SEAL.point, -SEAL.tag),
      sealed.subarray(-SEAL.tag),
    ];
    const shared = sharedSecret(this.#pair, point);
    if (shared === null) return null;
    const salt = Buffer.concat([point, this.#pair.getPublicKey()]);
    const keys = Buffer.from(hkdfSync('sha256', shared, salt, SEAL.info, SEAL.key + SEAL.nonce));
    shared.fill(0);
    try {
      return decrypted(keys, { code, tag, about: sealedFor(channel, path) });
    } finally {
      keys.fill(0);
    }
  };
}

function newPair(): ECDH {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return pair;
}

/** Null when the point is not on the curve. */
function sharedSecret(pair: ECDH, point: Uint8Array): Buffer | null {
  try {
    return pair.computeSecret(point);
  } catch {
    return null;
  }
}

/** Null when it was sealed with another key or for another part, or changed. */
function decrypted(
  keys: Buffer,
  { code, tag, about }: { readonly code: Uint8Array; readonly tag: Uint8Array; readonly about: string },
): Uint8Array | null {
  const decipher = createDecipheriv('aes-256-gcm', keys.subarray(0, SEAL.key), keys.subarray(SEAL.key));
  decipher.setAAD(Buffer.from(about)).setAuthTag(tag);
  const bytes = decipher.update(code);
  try {
    decipher.final();
    return bytes;
  } catch {
    bytes.fill(0);
    return null;
  }
}
