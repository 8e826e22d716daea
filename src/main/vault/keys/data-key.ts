import { hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a key is derived for; every use has its own label, so that no key serves two purposes (V1). */
export type KeyLabel = 'db' | 'slots-mac' | 'seal' | 'duplicates' | 'copied' | `credential/${string}`;

/**
 * The vault's 32 random bytes. They encrypt nothing themselves: each use gets its own key by HKDF-SHA-256 (RFC 5869)
 * with the vault's id (16 bytes) as salt and the label as info. The owner calls `wipe` at lock.
 */
export class DataKey {
  readonly #bytes: Uint8Array;
  #wiped = false;

  /** Takes the 32 bytes over: they are wiped with this object. */
  constructor(bytes: Uint8Array) {
    if (bytes.length !== 32) throw new Error('a data key has 32 bytes');
    this.#bytes = bytes;
  }

  static random(): DataKey {
    return new DataKey(randomBytes(32));
  }

  /** Lends the key for `label` and fills it with zeros after; `use` must not keep it. */
  lend<T>(vaultId: Uint8Array, label: KeyLabel, use: (key: Uint8Array) => T): T {
    const key = new Uint8Array(hkdfSync('sha256', this.#alive(), vaultId, label, 32));
    try {
      return use(key);
    } finally {
      key.fill(0);
    }
  }

  /** Lends the bytes themselves, only to be wrapped by a key slot. */
  lendForWrapping<T>(use: (bytes: Uint8Array) => T): T {
    return use(this.#alive());
  }

  /** False once it was wiped: the vault locked meanwhile. */
  get isAlive(): boolean {
    return !this.#wiped;
  }

  equals(other: DataKey): boolean {
    return timingSafeEqual(this.#alive(), other.#alive());
  }

  /** Overwrites the key. Any later use is a bug and throws. */
  wipe(): void {
    this.#bytes.fill(0);
    this.#wiped = true;
  }

  #alive(): Uint8Array {
    if (this.#wiped) throw new Error('the data key was wiped');
    return this.#bytes;
  }
}
