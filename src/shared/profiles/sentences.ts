import { guide } from '../i18n/en/guide';
import type { Words } from './words';

type Catalogue = { readonly [key: string]: string | Catalogue };

/** The sentence of the catalogue `guide` under `key` (`facts.caps-lock.cause`); null where there is none. */
export function sentenceUnder(key: string): string | null {
  let found: string | Catalogue | undefined = guide as Catalogue;
  for (const part of key.split('.'))
    found = typeof found === 'object' && Object.hasOwn(found, part) ? found[part] : undefined;
  return typeof found === 'string' ? found : null;
}

/** What a text of a profile may have filled in. */
export const placeholders: readonly string[] = ['portal', 'challenge', 'response', 'pin', 'device'];

/** The first placeholder of a text that nothing is filled in for; null where all of them are known. */
export function unknownPlaceholder(words: Words): string | null {
  if ('key' in words) return null;
  const named = [...words.text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name);
  const unknown = named.find((name) => !placeholders.includes(name));
  return unknown ?? (/\{\{|\}\}/.test(words.text.replace(/\{\{.*?\}\}/g, '')) ? '{{' : null);
}
