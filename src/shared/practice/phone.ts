import { z } from 'zod';
import { phoneScreen, phoneSystem } from '../profiles/guide';

/** What can be tapped on a practice phone. `snap` holds its camera to the portal's page, `look` shows it the face or the finger. */
export const phoneTap = z.enum([
  'wake',
  'authenticate',
  'services',
  'more',
  'two-factor',
  'generate',
  'scan',
  'snap',
  'generate-passcode',
  'look',
  'use-passcode',
  'unlock',
  'open-notice',
  'approve',
  'deny',
  'back',
  'done',
]);
export type PhoneTap = z.infer<typeof phoneTap>;

/** A tap or a key of the phone's keypad; `next` goes from the PIN on to the challenge. */
export const phoneKey = z.enum([
  ...phoneTap.options,
  '0',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  'delete',
  'next',
]);
export type PhoneKey = z.infer<typeof phoneKey>;

/** How the practice phone behaves. `opens`: what the app shows first. `unlock`: of the iPhone only. */
export const phoneSettings = z.strictObject({
  opens: z.enum(['home', 'login', 'portfolio']),
  unlock: z.enum(['face', 'finger', 'passcode']),
  /** Whether the face or the finger is recognised. */
  recognises: z.boolean(),
  online: z.boolean(),
});
export type PhoneSettings = z.infer<typeof phoneSettings>;

/** What the phone says in words of its own. */
export const phoneNote = z.enum([
  'not-recognised',
  'wrong-passcode',
  'wrong-pin',
  'too-many',
  'digits-missing',
  'nothing-seen',
  'other-account',
  'offline',
  'over',
  'refused',
]);
export type PhoneNote = z.infer<typeof phoneNote>;

/** A practice phone as it looks now. */
export const phoneView = z.strictObject({
  system: phoneSystem,
  screen: phoneScreen,
  /** What is in the app's challenge field. */
  challenge: z.string(),
  /** Digits typed into a field that shows dots: the registration PIN, or the phone's passcode. */
  dots: z.number().int(),
  /** The field that the keypad types into; null where there is no keypad. */
  field: z.enum(['pin', 'challenge', 'passcode']).nullable(),
  /** Shown by the app, 8 digits; null otherwise. */
  response: z.string().nullable(),
  note: phoneNote.nullable(),
  /** What can be tapped, the thing to do first. */
  taps: z.array(phoneTap),
  /** Whether a notice of the portal waits to be opened. */
  notice: z.boolean(),
  settings: phoneSettings,
  /** What unlocks the phone itself, made up; null where nothing asks for it. */
  passcode: z.string().nullable(),
});
export type PhoneView = z.infer<typeof phoneView>;
