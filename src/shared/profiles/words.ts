import { z } from 'zod';
import { plainText } from './text';

/**
 * A sentence in a profile: a key of the catalogue `src/shared/i18n/en/guide.ts` (shipped profiles use nothing else), or
 * the profile's own text as it stands. Both are shown as plain text; `{{portal}}`, `{{challenge}}` and `{{response}}`
 * (the portal's names of the two codes), `{{pin}}` (digits of the PIN) and `{{device}}` are filled in.
 */
export const words = z.union([
  z.strictObject({
    key: z
      .string()
      .max(120)
      .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/i),
  }),
  z.strictObject({ text: plainText(400) }),
]);
export type Words = z.infer<typeof words>;

/** Name of a profile, a method, a step, a choice: short, plain, usable in a file name. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(48);
