import { z } from 'zod';
import { call } from '../ipc/contract';

/** How the app looks; kept in a plain file, since it is needed before the vault opens. */
export const appearance = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  contrast: z.enum(['system', 'more']),
  text: z.enum(['normal', 'large']),
  language: z.enum(['en', 'en-XA']),
  singleKeys: z.boolean(),
  /** Letters of a response are read aloud by their NATO names. */
  natoLetters: z.boolean(),
  closeToTray: z.boolean(),
});
export type Appearance = z.infer<typeof appearance>;

/** What protects the person; kept inside the vault, so that nobody can change it from outside. */
export const protection = z.strictObject({
  /** Minutes without input until the vault locks; 0 = never. */
  idleMinutes: z.union([z.literal(0), z.literal(1), z.literal(5), z.literal(10), z.literal(30), z.literal(60)]),
  lockOnSleep: z.boolean(),
  lockOnScreenLock: z.boolean(),
  /** Seconds until a copied response leaves the clipboard. */
  clipboardSeconds: z.union([z.literal(10), z.literal(20), z.literal(30), z.literal(60), z.literal(120)]),
  /** Look at the clipboard for a challenge while a verification waits for one. */
  clipboardWatch: z.boolean(),
  /** Seconds that a response stays on the screen. */
  responseSeconds: z.union([z.literal(15), z.literal(30), z.literal(60), z.literal(120)]),
  /** Keep time, portal, account, method and outcome of each verification. */
  history: z.boolean(),
});
export type Protection = z.infer<typeof protection>;

/** Everything that the settings screen shows; `protection` is null while the vault is locked. */
export const settingsView = z.strictObject({ appearance, protection: protection.nullable() });
export type SettingsView = z.infer<typeof settingsView>;

export const defaultAppearance: Appearance = {
  theme: 'system',
  contrast: 'system',
  text: 'normal',
  language: 'en',
  singleKeys: true,
  natoLetters: false,
  closeToTray: false,
};
export const defaultProtection: Protection = {
  idleMinutes: 10,
  lockOnSleep: true,
  lockOnScreenLock: true,
  clipboardSeconds: 30,
  clipboardWatch: false,
  responseSeconds: 30,
  history: true,
};

/** The settings' questions: each change is saved at once and answered with the whole. */
export const settingsContract = {
  'settings/get': call(z.strictObject({}), settingsView),
  'settings/set-appearance': call(z.strictObject({ change: appearance.partial() }), settingsView, ['io']),
  'settings/set-protection': call(z.strictObject({ change: protection.partial() }), settingsView, ['locked', 'io']),
} as const;

export const settingsEvents = { 'settings/changed': settingsView } as const;
