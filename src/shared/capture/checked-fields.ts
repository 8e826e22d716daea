import type { z } from 'zod';
import { fail, ok, type Result } from '../result';

/** Why a field's value is not taken. Facts: { field }, with { most } where it is too long. */
export type ValueProblem = 'link-field-missing' | 'link-field-empty' | 'link-field-too-long' | 'link-field-characters';

const codes: Readonly<Record<string, ValueProblem>> = {
  too_small: 'link-field-empty',
  too_big: 'link-field-too-long',
  invalid_type: 'link-field-missing',
};

/** Checks decoded fields by a zod schema; the first thing that is wrong becomes a code. */
export function checkedFields<T>(schema: z.ZodType<T>, fields: ReadonlyMap<string, string>): Result<T, ValueProblem> {
  const checked = schema.safeParse(Object.fromEntries(fields));
  if (checked.success) return ok(checked.data);
  const [issue] = checked.error.issues;
  const field = String(issue?.path[0] ?? '');
  const most = issue?.code === 'too_big' ? { most: Number(issue.maximum) } : {};
  return fail(codes[issue?.code ?? ''] ?? 'link-field-characters', { field, ...most });
}
