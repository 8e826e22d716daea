import { z } from 'zod';
import { call } from '../ipc/contract';
import { phoneSystem, tokenModel } from '../profiles/guide';
import { phoneKey, phoneSettings, phoneView } from './phone';

/** The ways to answer that the practice portal has an account for. `token`: the model with names on its display. */
export const practiceWay = z.enum([
  'ocra',
  'phone-ios',
  'phone-android',
  'token',
  'token-short',
  'token-timed',
  'hmac-slot',
  'totp',
  'hotp',
]);
export type PracticeWay = z.infer<typeof practiceWay>;

/** One practice account: made up, shown openly on the practice screen. */
export const practiceAccount = z.strictObject({
  way: practiceWay,
  username: z.string(),
  password: z.string(),
  /** PIN of the virtual token, or the registration PIN of the practice phone; null for the other ways. */
  pin: z.string().nullable(),
  /** Whether the credential is in the open vault (and in the virtual device where the way has one). */
  enrolled: z.boolean(),
});
export type PracticeAccount = z.infer<typeof practiceAccount>;

/** What a virtual hand-held token shows: two display lines of up to 12 characters. */
export const tokenView = z.strictObject({
  model: tokenModel,
  state: z.enum(['off', 'pin', 'challenge', 'response', 'wrong-pin', 'locked']),
  lines: z.tuple([z.string(), z.string()]),
  /** Key lit by the last press, null otherwise. */
  lit: z.string().nullable(),
  /** What it has shown since it was switched on, oldest first. */
  shown: z.array(z.string()),
});
export type TokenView = z.infer<typeof tokenView>;

/** The virtual USB key on the practice screen. `touchSeconds` counts down while it waits for a touch. */
export const virtualKeyView = z.strictObject({
  attached: z.boolean(),
  touchSeconds: z.number().int().nullable(),
});

export const practiceView = z.strictObject({
  running: z.boolean(),
  url: z.string().nullable(),
  accounts: z.array(practiceAccount),
  key: virtualKeyView,
  /** The practice phones, one of each system; none while the practice file cannot be read. */
  phones: z.array(phoneView),
  /** The virtual tokens, one of each model; none while the practice file cannot be read. */
  tokens: z.array(tokenView),
});
export type PracticeView = z.infer<typeof practiceView>;

export const tokenKey = z.enum(['press', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'ok', 'c']);
export type TokenKey = z.infer<typeof tokenKey>;

/** The practice screen's questions; each answers with the whole view. */
export const practiceContract = {
  'practice/view': call(z.strictObject({}), practiceView),
  'practice/start': call(z.strictObject({}), practiceView, ['port-taken', 'no-loopback', 'io']),
  'practice/stop': call(z.strictObject({}), practiceView),
  /** Opens the log-in page in the person's browser. */
  'practice/open': call(z.strictObject({}), z.strictObject({}), ['not-running', 'no-browser']),
  'practice/enroll': call(z.strictObject({ way: practiceWay }), practiceView, ['locked', 'io']),
  'practice/key': call(z.strictObject({ action: z.enum(['attach', 'detach', 'touch']) }), practiceView, [
    'not-attached',
  ]),
  'practice/phone': call(z.strictObject({ system: phoneSystem, key: phoneKey }), practiceView),
  /** Makes a phone behave otherwise; what it was doing is dropped. */
  'practice/phone-settings': call(z.strictObject({ system: phoneSystem, settings: phoneSettings }), practiceView),
  /** A phone that is registered anew: dark, wrong entries forgotten. */
  'practice/phone-restart': call(z.strictObject({ system: phoneSystem }), practiceView),
  'practice/token': call(z.strictObject({ model: tokenModel, key: tokenKey }), practiceView),
  /** A new token: display off, wrong PINs forgotten. */
  'practice/token-restart': call(z.strictObject({ model: tokenModel }), practiceView),
} as const;

export const practiceEvents = { 'practice/changed': practiceView } as const;
