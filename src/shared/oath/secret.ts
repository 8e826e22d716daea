import type { Result } from '../result';
import { fail, ok } from '../result';
import { readBase32 } from './base32';
import { readHex } from './hex';

/** How a secret is written. */
export const secretEncodings = ['base32', 'hex'] as const;
export type SecretEncoding = (typeof secretEncodings)[number];

/** What is odd about a secret that is taken all the same. `short-key`: under 128 bits (RFC 4226, 4, R6). */
export type SecretNote = 'short-key' | 'base32-leftover-bits';

/** A secret that was read; the taker owns and wipes `bytes`. */
export interface Secret {
  readonly bytes: Uint8Array;
  readonly notes: readonly SecretNote[];
}

/** Bytes that a secret may have at most; HMAC gains nothing beyond its block of 128. */
export const mostSecretBytes = 1024;
const wantedBytes = 16;

function readBytes(text: Iterable<string>, encoding: SecretEncoding): Result<Secret, 'secret-invalid'> {
  if (encoding === 'hex') {
    const hex = readHex(text);
    return hex.ok ? ok({ bytes: hex.value, notes: [] }) : hex;
  }
  const base32 = readBase32(text);
  if (!base32.ok) return base32;
  return ok({ bytes: base32.value.bytes, notes: base32.value.leftOverBits ? ['base32-leftover-bits'] : [] });
}

/**
 * Reads a secret as people and links write it: a string, or its characters (`charactersOf`). `secret-invalid` has facts
 * { why, position, character?, guesses? } as `readBase32` and `readHex` say them, and `empty` and `too-long` besides.
 */
export function readSecret(text: Iterable<string>, encoding: SecretEncoding): Result<Secret, 'secret-invalid'> {
  const read = readBytes(text, encoding);
  if (!read.ok) return read;
  const { bytes, notes } = read.value;
  if (bytes.length === 0) return fail('secret-invalid', { why: 'empty', position: 1 });
  if (bytes.length <= mostSecretBytes) return ok(withLengthNote(bytes, notes));
  bytes.fill(0);
  return fail('secret-invalid', { why: 'too-long', position: 1 });
}

const withLengthNote = (bytes: Uint8Array, notes: readonly SecretNote[]): Secret => ({
  bytes,
  notes: bytes.length < wantedBytes ? [...notes, 'short-key'] : notes,
});
