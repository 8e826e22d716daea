/** What a character of a typed or pasted code is, before anybody asks whether it belongs there. */
export type CharacterKind =
  /** Spaces of every kind and dashes: people and portals write them for reading. */
  | 'separator'
  /** Zero-width and soft characters that come along with a copy. */
  | 'invisible'
  /** A bidirectional override: what stands there is not what was seen. */
  | 'reordering'
  | 'control'
  /** Half a surrogate pair or a place that Unicode never fills. */
  | 'broken'
  | 'digit'
  | 'letter'
  | 'foreign-digit'
  | 'foreign-letter'
  /** What stands for a covered value: a bullet, an asterisk. */
  | 'cover'
  | 'picture'
  | 'punctuation'
  | 'other';

/** In this order: the first that fits says what the character is. */
const kinds: readonly (readonly [CharacterKind, RegExp])[] = [
  ['digit', /^[0-9]$/],
  ['letter', /^[A-Za-z]$/],
  ['invisible', /^[\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff\p{Variation_Selector}]$/u],
  ['separator', /^[\s\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]$/u],
  ['reordering', /^[\u202a-\u202e\u2066-\u2069]$/u],
  ['control', /^\p{Cc}$/u],
  ['broken', /^[\p{Cs}\p{Cn}]$/u],
  ['foreign-digit', /^\p{N}$/u],
  ['foreign-letter', /^\p{L}$/u],
  ['cover', /^[*•●○∙·⁎∗▪■█×✱]$/u],
  ['picture', /^\p{Extended_Pictographic}$/u],
  ['punctuation', /^[\p{P}\p{S}]$/u],
];

/** What a single character (one code point) is. */
export const kindOf = (character: string): CharacterKind =>
  kinds.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other';

/** Full-width forms U+FF10 … U+FF5A are the ASCII characters 0xFEE0 below them; input methods type them. */
const wide = /^[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]$/u;

/** A full-width digit or letter as the ASCII one that it is a form of; null for everything else. */
export const narrowed = (character: string): string | null =>
  wide.test(character) ? String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0) : null;

/** A character that can stand in a sentence, as itself; else its number: `U+0000`. */
export function nameOf(character: string): string {
  const visible = ['letter', 'digit', 'foreign-letter', 'foreign-digit', 'cover', 'picture', 'punctuation'];
  if (visible.includes(kindOf(character))) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The digit that a letter is often mistaken for; null where there is none. Said as a question, never assumed. */
export function lookAlike(letter: string): string | null {
  const pairs: Readonly<Record<string, string>> = {
    ...{ O: '0', o: '0', Q: '0', D: '0', I: '1', i: '1', l: '1', Z: '2', z: '2' },
    ...{ S: '5', s: '5', G: '6', b: '6', T: '7', B: '8', g: '9', q: '9' },
  };
  return pairs[letter] ?? null;
}
