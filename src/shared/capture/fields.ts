import { fail, ok, type Result } from '../result';
import { type InertProblem, inertText } from './inert-text';

/** Why a link's fields cannot be read. Facts: { field } where one is to blame; `link-too-long` { length, most }. */
export type FieldProblem = InertProblem | 'link-too-long' | 'link-unreadable' | 'link-unknown-field' | 'link-twice';

/** No link is read that is longer (UTF-16 units); the longest known scheme has 511 bytes of text, percent-encoded. */
export const longestLink = 2048;

/** A percent-encoded part as text; `link-unreadable` when it is no UTF-8. `+` is a space where forms write it so. */
export function decoded(field: string, text: string): Result<string, InertProblem | 'link-unreadable'> {
  try {
    return inertText(field, decodeURIComponent(text));
  } catch {
    return fail('link-unreadable', { field });
  }
}

/** A field's name as it may stand in a sentence; null: it is not even a name. */
const nameIn = (pair: string): string | null => /^([a-z]{1,16})=/.exec(pair)?.[1] ?? null;

/**
 * Reads `name=value&…` strictly: names in lower case, each known and there once, values decoded (`+` is a space) and
 * inert. The text has no `#` and no `?` of its own.
 */
export function readFields(query: string, known: readonly string[]): Result<ReadonlyMap<string, string>, FieldProblem> {
  const fields = new Map<string, string>();
  for (const pair of query.split('&')) {
    const field = nameIn(pair);
    if (field === null) return fail('link-unreadable', { field: '' });
    if (!known.includes(field)) return fail('link-unknown-field', { field });
    if (fields.has(field)) return fail('link-twice', { field });
    const value = decoded(field, pair.slice(field.length + 1).replaceAll('+', ' '));
    if (!value.ok) return value;
    fields.set(field, value.value);
  }
  return ok(fields);
}
