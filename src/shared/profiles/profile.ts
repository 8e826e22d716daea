import { z } from 'zod';
import {
  codeCardRules,
  documentRules,
  lockOut,
  loginFault,
  phoneSlot,
  portRule,
  recoveryStep,
  temporaryCodeRules,
  userNameRules,
} from './facts';
import { profileMethod } from './method';
import { portalPage } from './pages';
import { plainName } from './text';
import { slug, words } from './words';

/** The version of the format that this Countersign reads and writes. */
export const profileVersion = 1;

/** A day as ISO 8601 writes it, `2026-11-25`; one that the calendar has. */
const day = z.iso.date();

/** A value nobody could check: where it is (JSON Pointer, RFC 6901) and when it was last looked at; null for never. */
export const unverifiedValue = z.strictObject({ path: z.string().max(300), checked: day.nullable() });

/**
 * All that is known of one portal, as data (`docs/profiles.md`). What is not known is null or an empty list. Texts are
 * plain: what looks like markup in them is shown as it stands, in names it is refused.
 */
export const profile = z.strictObject({
  schema: z.literal(profileVersion),
  id: slug,
  name: plainName(64),
  /** Language of the profile's own texts, BCP 47: `en`, `pt-BR`, `zh-Hant`. */
  language: z
    .string()
    .max(16)
    .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/),
  updated: day,
  /** What the portal's pages call the two codes. */
  words: z.strictObject({ challenge: plainName(40), response: plainName(40) }),
  pages: z.array(portalPage).max(16),
  userName: userNameRules.nullable(),
  methods: z.array(profileMethod).min(1).max(24),
  /** Seconds from when the portal shows a challenge until it is worth nothing; null where nothing is known. */
  challengeSeconds: z.number().int().min(10).max(86_400).nullable(),
  /** Wrong responses after which one log-in ends; null where nothing is known. */
  attemptsPerLogIn: z.number().int().min(1).max(100).nullable(),
  lockOut: lockOut.nullable(),
  temporaryCode: temporaryCodeRules.nullable(),
  codeCard: codeCardRules.nullable(),
  /** From a lost device to a new one, in order. */
  recovery: z.array(z.strictObject({ step: recoveryStep, note: words.nullable() })).max(12),
  documents: documentRules.nullable(),
  ports: z.array(portRule).max(32),
  loginFaults: z.array(loginFault).max(32),
  phones: z.array(phoneSlot).max(24),
  unverified: z.array(unverifiedValue).max(200),
});
export type Profile = z.infer<typeof profile>;
