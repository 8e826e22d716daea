import type { Result } from '../result';
import { fail, ok } from '../result';
import { wipeable } from '../wipeable';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Letters that are often meant when a character is typed that base32 does not have; to be asked, never assumed. */
const lookalikes: Readonly<Record<string, readonly string[]>> = { '0': ['O'], '1': ['I', 'L'], '8': ['B'] };

/** Bytes from base32. The taker owns and wipes `bytes`. */
export interface Base32 {
  readonly bytes: Uint8Array;
  /** The text has bits over that are not zero; another text stands for the same bytes. Accepted, worth a note. */
  readonly leftOverBits: boolean;
}

export type Base32Problem = 'secret-invalid';
type Refusal = Result<never, Base32Problem>;

/** Where a character of interest stands in the text as typed; the first is 1. */
interface Letter {
  readonly character: string;
  readonly position: number;
}

/** The characters that count: without spaces and hyphens, in upper case. */
const letters = (all: readonly string[]): Letter[] =>
  all
    .map((character, index) => ({ character, position: index + 1 }))
    .filter(({ character }) => !/^[\s-]$/.test(character));

function badCharacter({ character, position }: Letter): Refusal {
  const guesses = lookalikes[character] ?? [];
  return fail('secret-invalid', { why: 'character', position, character, guesses });
}

function checkPadding(all: readonly Letter[], body: readonly Letter[], end: number): Refusal | null {
  const padding = all.slice(body.length);
  const stray = padding.find(({ character }) => character !== '=');
  const position = padding[0]?.position ?? end;
  if (stray !== undefined) return fail('secret-invalid', { why: 'padding-inside', position });
  if (padding.length > 0 && all.length % 8 !== 0) return fail('secret-invalid', { why: 'padding', position });
  return null;
}

function decode(body: readonly Letter[]): Base32 {
  const bytes = wipeable(Math.floor((body.length * 5) / 8));
  let bits = 0;
  let held = 0;
  let next = 0;
  for (const { character } of body) {
    held = ((held << 5) | alphabet.indexOf(character.toUpperCase())) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[next++] = held >> bits;
  }
  return { bytes, leftOverBits: (held & ((1 << bits) - 1)) !== 0 };
}

/**
 * Reads base32 (RFC 4648, 6), character by character: a string, or what `charactersOf` gives. Spaces, hyphens, letter case
 * and missing padding do not matter; an empty text is no bytes.
 *
 * `secret-invalid` has facts { why, position } with `why`: `character` (also { character, guesses }),
 * `length` (no number of bytes has that many characters), `padding`, `padding-inside`. `position` counts the
 * characters of the text from 1.
 */
export function readBase32(text: Iterable<string>): Result<Base32, Base32Problem> {
  const characters = [...text];
  const all = letters(characters);
  const firstPadding = all.findIndex(({ character }) => character === '=');
  const body = firstPadding === -1 ? all : all.slice(0, firstPadding);
  const end = characters.length + 1;
  const bad = all.find(({ character }) => character !== '=' && !/^[A-Za-z2-7]$/.test(character));
  if (bad !== undefined) return badCharacter(bad);
  const padding = checkPadding(all, body, end);
  if (padding !== null) return padding;
  if ([1, 3, 6].includes(body.length % 8)) return fail('secret-invalid', { why: 'length', position: end });
  return ok(decode(body));
}

/** Writes base32 without padding, in upper case; `groups` of so many characters with spaces between, 0 for none. */
export function writeBase32(bytes: Uint8Array, groups = 0): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0x1fff;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet.charAt((held >> (bits - 5)) & 31);
  }
  if (bits > 0) text += alphabet.charAt((held << (5 - bits)) & 31);
  return groups === 0 ? text : text.replace(new RegExp(`.{${groups}}(?=.)`, 'g'), '$& ');
}
