/** Cuts a text into groups of the given sizes; what is left over makes one more group. */
export function cut(text: string, sizes: readonly number[]): readonly string[] {
  const characters = [...text];
  const starts = sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0));
  const groups = sizes.map((size, index) => characters.slice(starts[index] ?? 0, (starts[index] ?? 0) + size).join(''));
  const rest = characters.slice(sizes.reduce((sum, size) => sum + size, 0)).join('');
  return [...groups, rest].filter((group) => group !== '');
}

/** Says one character: `key` of `common:code.*`, `character` to put in. */
export interface Spoken {
  readonly key: 'digit' | 'capital' | 'small' | 'letterO' | 'letterSmallO' | 'letterI' | 'letterL' | 'zero' | 'one';
  readonly character: string;
}

const ODD: Readonly<Record<string, Spoken['key']>> = {
  O: 'letterO',
  o: 'letterSmallO',
  I: 'letterI',
  l: 'letterL',
  '0': 'zero',
  '1': 'one',
};

/** How a screen reader should say a character. O, 0, I, 1, l get words of their own when letters and digits mix. */
export function spoken(character: string, mixed: boolean): Spoken {
  const odd = mixed ? ODD[character] : undefined;
  const upper = /\p{Lu}/u.test(character);
  return { key: odd ?? (upper ? 'capital' : /\p{Ll}/u.test(character) ? 'small' : 'digit'), character };
}

/** Spells a code: characters with spaces, groups with commas: "4 8 2, 9 1 3". */
export function spell(code: string, sizes: readonly number[], word: (spoken: Spoken) => string): string {
  const mixed = /\d/.test(code) && /\p{L}/u.test(code);
  const letters = /\p{L}/u.test(code);
  const gap = letters ? ', ' : ' ';
  return cut(code, sizes)
    .map((group) => [...group].map((character) => word(spoken(character, mixed))).join(gap))
    .join(letters ? '; ' : ', ');
}
