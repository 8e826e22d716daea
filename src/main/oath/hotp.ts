import type { HashAlgorithm } from '../../shared/oath/algorithm';
import { hmac } from './hmac';
import { truncate } from './truncate';

/** What a code looks like: `digits` 6 … 10. RFC 4226 itself knows SHA-1 only. */
export interface CodeOptions {
  readonly digits: number;
  readonly algorithm: HashAlgorithm;
}

/** A moving factor as eight bytes, big-endian. Throws beyond 0 … 2^64 - 1. */
export function counterBytes(counter: bigint): Buffer {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeBigUInt64BE(counter);
  return bytes;
}

/** HOTP (RFC 4226, 5.3). `key`: raw bytes; `counter`: 0 … 2^64 - 1, stored as used by the caller before this is shown. */
export const hotp = (key: Uint8Array, counter: bigint, { digits, algorithm }: CodeOptions): string =>
  truncate(hmac(algorithm, key, counterBytes(counter)), digits);
