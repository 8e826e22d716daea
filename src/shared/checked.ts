import type { z } from 'zod';

/**
 * zod's `safeParse`, and never an exception. zod 4 compares the `length` of whatever is there with a text's or a list's
 * limits even when it is neither, and comparing throws where that `length` is an object that cannot become a number
 * (`{"length":{"toString":1,"valueOf":1}}`). Such a value is of the wrong type at its own path.
 */
export function checked<S extends z.ZodType>(schema: S, value: unknown): z.ZodSafeParseResult<z.output<S>> {
  try {
    return schema.safeParse(value);
  } catch (error) {
    const again = schema.safeParse(tamed(value, []));
    if (again.success) throw error;
    return again;
  }
}

/** A copy in which NaN, which no schema takes, stands for what has a `length` that cannot become a number. */
function tamed(value: unknown, above: readonly object[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (above.includes(value) || ('length' in value && !becomesNumber(value.length))) return Number.NaN;
  const within = [...above, value];
  if (Array.isArray(value)) return value.map((part) => tamed(part, within));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, tamed(part, within)]));
}

/** NaN is a number too; only an exception is none. */
function becomesNumber(value: unknown): boolean {
  try {
    Number(value);
    return true;
  } catch {
    return false;
  }
}
