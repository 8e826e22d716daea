import type { Json } from '../json/types';
import type { Profile } from './profile';

/** Keys in the order of their UTF-16 units, as RFC 8785 sorts them. */
function sorted(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/**
 * The one text of a profile: every key there, sorted, two spaces of indentation, LF, one at the end. Equal profiles have
 * equal texts; `readProfile` gives the profile back.
 */
export const profileText = (profile: Profile): string => `${JSON.stringify(sorted(profile), null, 2)}\n`;
