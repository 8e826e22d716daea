type Values = { [key: string]: unknown };

/** A profile's text as far as it can be taken apart. Whether it is right is main's to say. */
export type Draft = Values;

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes a text apart; null while it is no JSON object. */
export function draftOf(text: string): Draft | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** What stands under `part.key`, or under `key` alone, as text for a field; '' where there is nothing. */
export function fieldOf(draft: Draft, key: string, part?: string): string {
  const holder = part === undefined ? draft : draft[part];
  const value = isObject(holder) ? holder[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Whether the draft has this part as an object. */
export const hasPart = (draft: Draft, part: string): boolean => isObject(draft[part]);

/** The text with another value in one place. */
export function withValue(draft: Draft, value: string | number, key: string, part?: string): string {
  const holder = part === undefined ? undefined : draft[part];
  const changed =
    part === undefined
      ? { ...draft, [key]: value }
      : { ...draft, [part]: { ...(isObject(holder) ? holder : {}), [key]: value } };
  return `${JSON.stringify(changed, null, 2)}\n`;
}

/** What was typed into a field for a number: a number where it is one, else the text, which main refuses with its place. */
export const numberOf = (typed: string, times = 1): string | number =>
  /^\d{1,9}$/.test(typed) ? Number(typed) * times : typed;
