import { z } from 'zod';
import { finds, plainName } from './text';
import { slug, words } from './words';

const mailAddress = /^[a-z0-9._+-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const letterCase = z.enum(['upper', 'lower', 'any']);

/** How user names are written; null where nothing is known. `note` says what people get wrong. */
export const userNameRules = z.strictObject({
  case: letterCase,
  characters: z.enum(['any', 'letters', 'digits', 'letters-and-digits', 'e-mail']),
  min: z.number().int().min(1).max(254).nullable(),
  max: z.number().int().min(1).max(254).nullable(),
  note: words.nullable(),
});

/** Failed log-ins that lock an account: `count` within `spanSeconds`, until `spanSeconds` after the last. */
export const lockOut = z.strictObject({
  count: z.number().int().min(1).max(1000),
  spanSeconds: z
    .number()
    .int()
    .min(60)
    .max(366 * 86_400),
  /** An accepted log-in makes the earlier failures forgotten. */
  endsWithSuccess: z.boolean(),
});
export type LockOut = z.infer<typeof lockOut>;

/** What a temporary code still opens after its full days. */
export const limitedUse = z.enum(['portal', 'print-card']);

/** A static code given after a call: for `fullDays` it opens everything, for `limitedDays` more only `limitedAllows`. */
export const temporaryCodeRules = z.strictObject({
  fullDays: z.number().int().min(0).max(366),
  limitedDays: z.number().int().min(0).max(366),
  limitedAllows: z.array(limitedUse).max(2),
  case: letterCase,
  /** After one of them another is not given until a permanent device is back. */
  noSecondInARow: z.boolean(),
});

/** A grid of values beside index numbers `firstIndex` … `lastIndex`; the portal asks for `asked` of them at once. */
export const codeCardRules = z.strictObject({
  firstIndex: z.number().int().min(0).max(9999),
  lastIndex: z.number().int().min(0).max(9999),
  valueLength: z.number().int().min(1).max(8),
  case: letterCase,
  asked: z.number().int().min(1).max(8),
  /** Days that a card printed at home is good for; null where it does not end. */
  validDays: z.number().int().min(1).max(3660).nullable(),
  /** Values asked for to activate it, null where a card is good at once. */
  activationAsked: z.number().int().min(1).max(8).nullable(),
});

/** The steps from a lost device back to a new one. */
export const recoveryStep = z.enum(['temporary-code', 'code-card', 'new-device', 'discard-card']);

/** A part of the subject of a mail with a document: typed by the person (one of `anyOf` names it), or one of `anyOf` itself. */
export const subjectPart = z.strictObject({
  id: slug,
  kind: z.enum(['typed', 'chosen']),
  anyOf: z.array(plainName(64)).min(1).max(12),
});

/** Where documents go. `address` is the To of the mail, nothing that is opened by itself. */
export const documentRules = z.strictObject({
  recipients: z
    .array(
      z.strictObject({
        id: slug,
        region: plainName(64),
        address: z
          .string()
          .max(254)
          .refine((text) => mailAddress.test(text), finds('profile-mail-address')),
      }),
    )
    .max(32),
  subject: z.array(subjectPart).max(8),
});

/** A port that the portal's programs need, in and out. */
export const portRule = z.strictObject({
  port: z.number().int().min(1).max(65_535),
  protocol: z.enum(['tcp', 'udp']),
  what: plainName(64),
});

/** What a portal says when a log-in fails, and why it may: most frequent first, each with one thing to do. */
export const loginFault = z.strictObject({
  id: slug,
  says: plainName(160),
  causes: z
    .array(z.strictObject({ id: slug, cause: words, next: words }))
    .min(1)
    .max(12),
});

/** A phone number that the person types in from their own letter: the profile says only what it is for. */
export const phoneSlot = z.strictObject({ id: slug, label: plainName(64) });
