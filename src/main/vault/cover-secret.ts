import { charactersOf } from './characters';

/** A link whose secret is covered, character for character, so that a string of it may be made; and the secret's own characters. */
export interface CoveredLink {
  readonly text: string;
  /** Percent-decoded; null when the link has no secret. */
  readonly secret: readonly string[] | null;
}

/** Longest of the beginnings that links are told apart by, `otpauth-migration:`. */
const beginning = 18;

/**
 * Covers the secret of an `otpauth://` link: each letter and digit of it that stands for itself becomes a `Z`, so that
 * whatever else is wrong with the link is found at its own place. Of what is no such link only the beginning is left.
 */
export function coverSecret(link: readonly string[]): CoveredLink {
  const start = link.slice(0, beginning).join('');
  if (!/^otpauth:\/\//i.test(start)) return { text: start, secret: null };
  const covered = [...link];
  let secret: readonly string[] | null = null;
  for (const [from, to] of secretsIn(link)) {
    const value = link.slice(from, to);
    secret ??= decoded(value);
    covered.splice(from, value.length, ...value.map((character, at) => (isPlain(value, at) ? 'Z' : character)));
  }
  return { text: covered.join(''), secret };
}

/** Where the values of parameters named `secret` stand, however the name is written. */
function secretsIn(link: readonly string[]): (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let from = link.indexOf('?') + 1; from > 0 && from < link.length; ) {
    const end = link.indexOf('&', from);
    const to = end === -1 ? link.length : end;
    const equals = link.indexOf('=', from);
    if (equals > from && equals < to && isSecret(link.slice(from, equals))) found.push([equals + 1, to]);
    from = to + 1;
  }
  return found;
}

/** The longest way to write the name: each letter as `%XX`. */
const isSecret = (name: readonly string[]): boolean =>
  name.length <= 18 && decoded(name).join('').toLowerCase() === 'secret';

const base32 = /^[A-Za-z2-7]$/;
const isEscape = (text: readonly string[], at: number): boolean =>
  text[at] === '%' && /^[0-9A-Fa-f]{2}$/.test(text.slice(at + 1, at + 3).join(''));

/** A character of base32 that is no part of a `%XX`. */
const isPlain = (text: readonly string[], at: number): boolean =>
  base32.test(text[at] ?? '') && !isEscape(text, at - 1) && !isEscape(text, at - 2);

/** The characters that a text with `%XX` in it stands for. */
function decoded(text: readonly string[]): string[] {
  const bytes = Buffer.alloc(text.length * 4);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isEscape(text, at)) {
      bytes[length] = Number.parseInt(text.slice(at + 1, at + 3).join(''), 16);
      length += 1;
      at += 2;
    } else length += bytes.write(text[at] ?? '', length);
  }
  const characters = charactersOf(bytes.subarray(0, length));
  bytes.fill(0);
  return characters;
}
