import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';

/** JSON that has one byte form only: text, whole numbers, true, false, null, lists and objects of these. */
export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical };

const maxDepth = 8;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const keyShape = /^[a-z][a-z0-9_-]{0,63}$/;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function write(value: unknown, depth: number): string | null {
  if (depth > maxDepth) return null;
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return loneSurrogate.test(value) ? null : JSON.stringify(value);
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0) ? String(value) : null;
  if (typeof value !== 'object') return null;
  return Array.isArray(value) ? writeList(value, depth) : writeObject(value, depth);
}

function writeList(list: readonly unknown[], depth: number): string | null {
  const items = list.map((item) => write(item, depth + 1));
  return items.includes(null) ? null : `[${items.join(',')}]`;
}

function writeObject(object: object, depth: number): string | null {
  const entries = Object.entries(object).sort(([a], [b]) => compare(a, b));
  const members = entries.map(([key, value]) => {
    const text = keyShape.test(key) ? write(value, depth + 1) : null;
    return text === null ? null : `${JSON.stringify(key)}:${text}`;
  });
  return members.includes(null) ? null : `{${members.join(',')}}`;
}

/**
 * The one text of a value: RFC 8785 with whole numbers only, keys of `a-z 0-9 _ -`, at most 8 levels. Null when the
 * value has no canonical form (fractions, lone surrogates, other keys, too deep).
 */
export const canonicalText = (value: unknown): string | null => write(value, 1);

/** The UTF-8 bytes of a value that is known to have a canonical form. */
export function canonicalBytes(value: Canonical): Uint8Array {
  const text = canonicalText(value);
  if (text === null) throw new Error('no canonical form');
  return new TextEncoder().encode(text);
}

/** Bytes as unpadded base64url (RFC 4648 section 5). */
export const toBase64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** Reads unpadded base64url; refuses every other spelling of the same bytes. */
export function fromBase64url(text: string): Result<Uint8Array, 'not-base64url'> {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? ok(new Uint8Array(bytes)) : fail('not-base64url');
}
