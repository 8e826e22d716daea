import { z } from 'zod';
import { guide } from './guide';
import { plainName } from './text';
import { slug, words } from './words';

/** A code as a portal shows or takes it: length, alphabet, letter case, sizes of the groups it is written in (null: ours). */
export const profileCode = z.strictObject({
  min: z.number().int().min(1).max(128),
  max: z.number().int().min(1).max(128),
  alphabet: z.enum(['digits', 'hex', 'alphanumeric']),
  case: z.enum(['upper', 'lower', 'any']).default('any'),
  groups: z.array(z.number().int().min(1).max(32)).max(32).nullable().default(null),
});
export type ProfileCode = z.infer<typeof profileCode>;

/** How a person answers: what they hold. The first four are answered by this computer, the others by the person. */
export const methodKind = z.enum([
  'ocra',
  'hotp',
  'totp',
  'hmac-slot',
  'token',
  'phone',
  'code-card',
  'temporary-code',
]);
export type MethodKind = z.infer<typeof methodKind>;

/** One way to answer that a portal offers. `guide` is there for `token` and `phone`. */
export const profileMethod = z.strictObject({
  id: slug,
  kind: methodKind,
  /** What the person calls it: "Phone app on iOS". */
  name: words,
  /** What the portal's own list of devices calls it; null where nothing is known. */
  listedAs: plainName(64).nullable().default(null),
  challenge: profileCode.nullable(),
  response: profileCode,
  /** Digits of the PIN that the device asks for; null where it has none or nothing is known. */
  pinDigits: z.number().int().min(3).max(12).nullable().default(null),
  /** Seconds that a response is good for, counted from when the device shows it; null where nothing is known. */
  responseSeconds: z.number().int().min(5).max(86_400).nullable().default(null),
  guide: guide.nullable().default(null),
});
export type ProfileMethod = z.infer<typeof profileMethod>;
