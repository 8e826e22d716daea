import type { Result } from '../result';
import { fail, ok } from '../result';
import { wipeable } from '../wipeable';

/** Digits that are often meant when one of these letters is typed; to be asked, never assumed. */
const lookalikes: Readonly<Record<string, readonly string[]>> = { O: ['0'], o: ['0'], I: ['1'], l: ['1'] };

/**
 * Reads hex digits in pairs; spaces, hyphens and colons between them do not matter; an empty text is no bytes. The
 * taker owns the bytes.
 *
 * `secret-invalid` has facts { why, position }: `character` (also { character, guesses }), `length` (a
 * digit is missing). `position` counts the characters of the text from 1.
 */
export function readHex(text: Iterable<string>): Result<Uint8Array, 'secret-invalid'> {
  const all = Array.from(text, (character, index) => ({ character, position: index + 1 }));
  const digits = all.filter(({ character }) => !/^[\s:-]$/.test(character));
  const bad = digits.find(({ character }) => !/^[0-9A-Fa-f]$/.test(character));
  if (bad !== undefined) {
    const guesses = lookalikes[bad.character] ?? [];
    return fail('secret-invalid', { why: 'character', ...bad, guesses });
  }
  if (digits.length % 2 !== 0) return fail('secret-invalid', { why: 'length', position: all.length + 1 });
  const bytes = wipeable(digits.length / 2);
  for (const index of bytes.keys())
    bytes[index] = Number.parseInt(`${digits[2 * index]?.character}${digits[2 * index + 1]?.character}`, 16);
  return ok(bytes);
}

/** Bytes as lower-case hex. */
export const writeHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
