import { guide } from '../../../src/shared/i18n/en/guide';
import type { Words } from '../../../src/shared/profiles/words';

type Catalogue = { readonly [key: string]: string | Catalogue };

function* leaves(catalogue: Catalogue, path: string): Generator<readonly [string, string]> {
  for (const [name, value] of Object.entries(catalogue)) {
    if (typeof value === 'string') yield [`${path}${name}`, value];
    else yield* leaves(value, `${path}${name}.`);
  }
}

/** The catalogue of the guides, flat: sentences by key. */
export const catalogue: ReadonlyMap<string, string> = new Map(leaves(guide, ''));

/** What the words say, without anything filled in. */
export function sentence(words: Words): string {
  if ('text' in words) return words.text;
  const said = catalogue.get(words.key);
  if (said === undefined) throw new Error(`the catalogue has no sentence ${words.key}`);
  return said;
}

/** Every key that something names, wherever in it. */
export function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'key' in value && typeof value.key === 'string' ? [value.key] : [];
  return [...own, ...Object.values(value).flatMap(keysIn)];
}
