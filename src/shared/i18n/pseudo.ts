/** A catalogue: sentences by key, nested. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

const PLAIN = 'AaBbCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz';
const ACCENTED = 'ÀàƁƀÇçÐðÉéĞğĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž';
const accents = new Map([...PLAIN].map((letter, index) => [letter, [...ACCENTED][index] ?? letter]));
const accent = (text: string): string => [...text].map((letter) => accents.get(letter) ?? letter).join('');

/**
 * One sentence as the pseudo-locale writes it: accents, a third longer, in brackets. `{{facts}}`, `$t(…)` and
 * `<tags>` stay as they are. A text on the screen without brackets was therefore not in a catalogue.
 */
export function pseudoSentence(text: string): string {
  const parts = text.split(/(\{\{[^}]*\}\}|\$t\([^)]*\)|<\/?[\w-]+\/?>)/);
  const body = parts.map((part, index) => (index % 2 === 1 ? part : accent(part))).join('');
  return `[${body}${' ~'.repeat(Math.ceil(text.length / 12))}]`;
}

/** A whole catalogue in the pseudo-locale `en-XA`. */
export function pseudoCatalogue(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudoSentence(value) : pseudoCatalogue(value),
    ]),
  );
}
