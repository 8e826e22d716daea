import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { DataKey } from '../keys/data-key';
import { canonicalBytes, toBase64url } from '../slots/canonical';
import type { NewCredential } from './types';

const algorithm = 'aes-256-gcm';
/** The method that the tokens of schema 1 became: their fingerprints knew nothing of methods and devices. */
const firstHeld = 'token-named';

/** Seals credentials' secrets once more inside the database, each under the key `credential/<id>`. */
export class SecretSealer {
  readonly #dataKey: DataKey;
  readonly #vaultId: Uint8Array;

  constructor(dataKey: DataKey, vaultId: Uint8Array) {
    this.#dataKey = dataKey;
    this.#vaultId = vaultId;
  }

  /** Nonce (12 bytes), cipher text, tag (16 bytes). */
  seal(id: string, kind: string, secret: Uint8Array): Uint8Array {
    const nonce = randomBytes(12);
    return this.#dataKey.lend(this.#vaultId, `credential/${id}`, (key) => {
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(this.#aad(id, kind));
      return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
    });
  }

  /** Lends the secret and fills it with zeros after. Throws when the bytes are not those that were sealed. */
  lend<T>(id: string, kind: string, sealed: Uint8Array, use: (secret: Uint8Array) => T): T {
    const secret = this.#dataKey.lend(this.#vaultId, `credential/${id}`, (key) => this.#unseal(key, id, kind, sealed));
    try {
      return use(secret);
    } finally {
      secret.fill(0);
    }
  }

  /** 32 bytes that are equal for credentials with the same kind, secret and parameters, and say nothing else. */
  fingerprint({
    kind,
    secret,
    suite,
    algorithm: hash,
    digits,
    period,
    slot,
    portal,
    account,
    method,
    device,
  }: NewCredential): Uint8Array {
    const held = method === null || (method === firstHeld && device === '') ? [] : [method, device];
    const who = secret === null ? [portal, account, ...held] : [];
    return this.#dataKey.lend(this.#vaultId, 'duplicates', (key) => {
      const parameters = canonicalBytes([kind, suite, hash, digits, period, slot, ...who]);
      return createHmac('sha256', key)
        .update(parameters)
        .update(Uint8Array.of(0))
        .update(secret ?? new Uint8Array())
        .digest();
    });
  }

  #unseal(key: Uint8Array, id: string, kind: string, sealed: Uint8Array): Uint8Array {
    const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(this.#aad(id, kind)).setAuthTag(sealed.subarray(-16));
    const secret = decipher.update(sealed.subarray(12, -16));
    decipher.final();
    return secret;
  }

  #aad(id: string, kind: string): Uint8Array {
    return canonicalBytes({ vault: toBase64url(this.#vaultId), credential: id, kind });
  }
}
