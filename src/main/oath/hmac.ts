import { createHash } from 'node:crypto';
import { type HashAlgorithm, hashBytes } from '../../shared/oath/algorithm';

/** Bytes that a hash function takes in at once (RFC 2104, 2: B). */
const blockBytes: Readonly<Record<HashAlgorithm, number>> = { SHA1: 64, SHA256: 64, SHA512: 128 };

/** A block of the key, each byte crossed with `pad`, and room for `more` bytes after it. */
function padded(key: Uint8Array, block: number, pad: number, more: number): Buffer {
  const bytes = Buffer.alloc(block + more);
  bytes.set(key);
  for (let index = 0; index < block; index += 1) bytes[index]! ^= pad;
  return bytes;
}

function digest(algorithm: HashAlgorithm, bytes: Uint8Array): Buffer {
  const hash = createHash(algorithm).update(bytes).digest();
  bytes.fill(0);
  return hash;
}

/**
 * HMAC of a short message (RFC 2104), `hashBytes[algorithm]` bytes. Made of two hashes whose input is ours to wipe:
 * node's `createHmac` makes a KeyObject of raw bytes in every call, which is four times slower, and reusing one leaves
 * copies of the key in memory until the garbage is collected (measured; SECURITY.md V17).
 */
export function hmac(algorithm: HashAlgorithm, key: Uint8Array, message: Uint8Array): Buffer {
  const block = blockBytes[algorithm];
  const short = key.length > block ? createHash(algorithm).update(key).digest() : key;
  const inner = padded(short, block, 0x36, message.length);
  inner.set(message, block);
  const outer = padded(short, block, 0x5c, hashBytes[algorithm]);
  if (short !== key) short.fill(0);
  outer.set(digest(algorithm, inner), block);
  return digest(algorithm, outer);
}
