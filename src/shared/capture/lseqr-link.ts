import { z } from 'zod';
import { fail, ok, type Result } from '../result';
import type { Brought } from './brought';
import { checkedFields, type ValueProblem } from './checked-fields';
import { type FieldProblem, longestLink, readFields } from './fields';
import { hostOf } from './hosts';

/**
 * Why an `lseqr:` link brings no challenge. `link-enrolment`: it sets up a token. `link-paired-key` { token, version }:
 * its challenge is encrypted for a key that only the paired phone has.
 */
export type LseqrProblem = FieldProblem | ValueProblem | 'link-enrolment' | 'link-paired-key' | 'link-elsewhere';

const requestFields = z.strictObject({
  /** Transaction. */
  tr: z.string().regex(/^[\w.-]{1,64}$/),
  /** The OCRA question; its suite says later whether it fits. */
  ch: z
    .string()
    .min(1)
    .max(64)
    .regex(/^[!-~]+$/),
  /** What is confirmed, in the server's words. */
  me: z.string().max(511).optional(),
  /** Where the answer would go: percent-encoded twice by LinOTP. */
  u: z.string().max(1024).optional(),
  /** The server's signature, an HMAC under the token's key. Not checked here. */
  si: z
    .string()
    .regex(/^[0-9A-Fa-f]{1,128}$/)
    .optional(),
});

const ENROLS = /^lseqr:\/\/(?:init|nonce)\?|^lseqr:\/\/pair\//i;
const REQUEST = /^lseqr:\/\/req\?([^#?]*)$/i;
/** Of QR tokens: base64url of version (1 byte), token (4, little-endian), an ephemeral Curve25519 key (32), ciphertext. */
const PAIRED = /^lseqr:\/\/(?:chal|push)\/([\w-]+={0,2})$/i;
const pairedHeader = 37;

/** Reads the LinOTP links of OCRA tokens (`lseqr://req?…`, linotp `ocra2token`) and names the others of the scheme. */
export function readLseqrLink(text: string): Result<Brought, LseqrProblem> {
  if (text.length > longestLink) return fail('link-too-long', { length: text.length, most: longestLink });
  if (ENROLS.test(text)) return fail('link-enrolment', { scheme: 'lseqr' });
  const paired = PAIRED.exec(text)?.[1];
  if (paired !== undefined) return explainPaired(paired);
  const query = REQUEST.exec(text)?.[1];
  return query === undefined ? fail('link-elsewhere', { scheme: 'lseqr' }) : readRequest(query);
}

function readRequest(query: string): Result<Brought, LseqrProblem> {
  const fields = readFields(query, Object.keys(requestFields.shape));
  if (!fields.ok) return fields;
  const checked = checkedFields(requestFields, fields.value);
  if (!checked.ok) return checked;
  const { tr, ch, me, u } = checked.value;
  const message = me === undefined || me.trim() === '' ? null : me;
  return ok({ scheme: 'lseqr', challenge: ch, message, transaction: tr, host: callbackHost(u ?? '') });
}

/** Host of the callback; the address is still percent-encoded once when it comes here. */
function callbackHost(address: string): string | null {
  try {
    return hostOf(decodeURIComponent(address));
  } catch {
    return null;
  }
}

function explainPaired(text: string): Result<never, LseqrProblem> {
  const bytes = firstBytes(text);
  if (text.length * 0.75 < pairedHeader || bytes === null) return fail('link-unreadable', { field: '' });
  const [version = 0, ...token] = bytes;
  return fail('link-paired-key', { version, token: token.reduceRight((sum, byte) => sum * 256 + byte, 0) });
}

/** Version and token number: the first five bytes of base64url. */
function firstBytes(text: string): readonly number[] | null {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const bits = [...text.slice(0, 7)].map((letter) => letters.indexOf(letter).toString(2).padStart(6, '0')).join('');
  if (bits.includes('-')) return null;
  return Array.from({ length: 5 }, (_, byte) => Number.parseInt(bits.slice(byte * 8, byte * 8 + 8), 2));
}
