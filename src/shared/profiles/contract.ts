import { z } from 'zod';
import { call } from '../ipc/contract';
import { fileProblems } from '../vault/contract';
import { profileFaults } from './faults';
import { profile } from './profile';
import { slug, words } from './words';

/** Where a profile comes from: with the app, from a file, or a copy that the person changes. */
export const profileOrigin = z.enum(['shipped', 'imported', 'copied']);
export type ProfileOrigin = z.infer<typeof profileOrigin>;

/** One line of the list of profiles. */
export const profileEntry = z.strictObject({
  id: slug,
  name: z.string(),
  origin: profileOrigin,
  /** Day of the profile's last change, `2026-11-25`. */
  updated: z.string(),
  /** What the portal's pages call the two codes. */
  words: z.strictObject({ challenge: z.string(), response: z.string() }),
  /** How many of its values nobody could check. */
  unverified: z.number().int(),
  /** What the portal's ways to answer are called, by their ids. */
  methods: z.record(slug, words),
});
export type ProfileEntry = z.infer<typeof profileEntry>;

/** A profile with what the person added, and its text as it is exported. Numbers by the id of the profile's `phones`. */
export const profileDetail = z.strictObject({
  origin: profileOrigin,
  profile,
  text: z.string(),
  phones: z.record(z.string(), z.string()),
  /** Credentials that name this profile. */
  uses: z.number().int(),
});
export type ProfileDetail = z.infer<typeof profileDetail>;

/**
 * A profile's text has at most 1 MiB as UTF-8. On its way to main it may take two bytes for each character, and a little
 * for what is around it; a longer one is refused with `json-too-large` as long as it fits in here.
 */
const textBytes = 4 * 1024 * 1024;
const text = z.string();

/** What is wrong with a profile's text; facts as `profileFaults` says. */
export const textCodes = [...profileFaults] as const;

/** The profiles' questions. The person's own profiles and numbers are in the vault. */
export const profilesContract = {
  'profiles/list': call(z.strictObject({}), z.array(profileEntry), ['locked']),
  'profiles/get': call(z.strictObject({ id: slug }), profileDetail, ['locked', 'unknown-profile']),
  /** Looks at a text without keeping anything. */
  'profiles/check': call(z.strictObject({ text }), z.strictObject({ id: slug, name: z.string() }), textCodes, {
    maxBytes: textBytes,
  }),
  /**
   * Takes a profile in. `profile-shipped`: its id is one that comes with the app; `profile-exists`: the person has one with
   * that id, and did not say to `replace` it. Both with { id, name } of the one that is there.
   */
  'profiles/import': call(
    z.strictObject({ text, replace: z.boolean() }),
    profileEntry,
    ['locked', 'profile-shipped', 'profile-exists', ...textCodes, ...fileProblems],
    { maxBytes: textBytes },
  ),
  /** Makes a copy with an id of its own; its name is the old one until it is changed. */
  'profiles/copy': call(z.strictObject({ id: slug }), profileEntry, ['locked', 'unknown-profile', ...fileProblems]),
  /** Replaces the text of one of the person's own. `profile-other-id`: the text names another id { id, wanted }. */
  'profiles/save': call(
    z.strictObject({ id: slug, text }),
    profileEntry,
    ['locked', 'unknown-profile', 'profile-shipped', 'profile-other-id', ...textCodes, ...fileProblems],
    { maxBytes: textBytes },
  ),
  /** Asks the person for a place and writes the profile there; `saved` false: they thought better of it. */
  'profiles/export': call(z.strictObject({ id: slug }), z.strictObject({ saved: z.boolean() }), [
    'locked',
    'unknown-profile',
    ...fileProblems,
  ]),
  /** Removes one of the person's own, with its numbers. `profile-in-use` { count }: credentials name it. */
  'profiles/remove': call(z.strictObject({ id: slug }), z.strictObject({}), [
    'locked',
    'unknown-profile',
    'profile-shipped',
    'profile-in-use',
    ...fileProblems,
  ]),
  /** Keeps a phone number that the person typed in; '' takes it away. Numbers are shown, never called by themselves (E9). */
  'profiles/set-phone': call(
    z.strictObject({ id: slug, phone: slug, number: z.string().max(64) }),
    z.strictObject({ number: z.string() }),
    ['locked', 'unknown-profile', 'unknown-phone', 'phone-number', ...fileProblems],
  ),
} as const;

/** The list of profiles is another one now. */
export const profilesEvents = { 'profiles/changed': z.strictObject({}) } as const;
