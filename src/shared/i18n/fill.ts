import type { Facts } from '../result';

type Text = Readonly<Record<string, string>>;

/** Fills `{{name}}` in a sentence from facts, as i18next does in the window; a fact that is not there leaves a gap. */
export const fill = (sentence: string, facts: Facts): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const fact = facts[name] ?? '';
    return Array.isArray(fact) ? fact.join(', ') : String(fact);
  });

/**
 * The sentence under `key`, filled; with a fact `count` the one under `key_one` or `key_other`, as English counts. Null
 * when the catalogue has none.
 */
export function phrase(catalogue: Text, key: string, facts: Facts): string | null {
  const counted = `${key}_${facts['count'] === 1 ? 'one' : 'other'}`;
  const sentence = (facts['count'] === undefined ? undefined : catalogue[counted]) ?? catalogue[key];
  return sentence === undefined ? null : fill(sentence, facts);
}
