import { z } from 'zod';
import { call } from '../ipc/contract';

/** What the app says of itself. */
export const appInfo = z.strictObject({
  version: z.string(),
  electron: z.string(),
  platform: z.enum(['win', 'mac', 'linux']),
  /** Whether this Electron can keep a copied text out of clipboard histories (Electron 44 and newer). */
  concealedClipboard: z.boolean(),
});
export type AppInfo = z.infer<typeof appInfo>;

/** Places in the app that the menu, the tray or a link may ask for. */
export const page = z.enum(['verify', 'keys', 'vault', 'practice', 'settings']);
export type Page = z.infer<typeof page>;

/** How the window stands: ordinary, or compact: small, above the others, with the current step only. */
export const windowMode = z.strictObject({ compact: z.boolean() });
export type WindowMode = z.infer<typeof windowMode>;

export const appContract = {
  'app/info': call(z.strictObject({}), appInfo),
  /** Opens an https address in the person's browser; everything else is refused and nothing is opened. */
  'app/open-external': call(z.strictObject({ url: z.string().max(2048) }), z.strictObject({}), [
    'not-https',
    'no-browser',
  ]),
  /**
   * Puts a text on the clipboard. `clears`: it is a secret or a code, so it goes again after the time of the settings,
   * only if nothing else was copied since; `clearsAt` (ms since the epoch) says when, null when it stays.
   */
  'app/copy': call(
    z.strictObject({ text: z.string().min(1).max(4096), clears: z.boolean() }),
    z.strictObject({ clearsAt: z.number().nullable() }),
    ['no-clipboard'],
  ),
  /** Main's public key for the seals of this page (`ipc/sealed.ts`): an uncompressed point on P-256. Preload asks for it. */
  'app/sealing-key': call(
    z.strictObject({}),
    z.strictObject({ key: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
  ),
  /** Says that the person did something, so that the idle lock waits (at most one call every few seconds). */
  'app/active': call(z.strictObject({}), z.strictObject({})),
  'app/window-mode': call(z.strictObject({}), windowMode),
  'app/set-compact': call(windowMode, windowMode),
} as const;

/** `app/go` asks for a page and does nothing there. */
export const appEvents = {
  'app/go': z.strictObject({ page }),
  'app/window-mode': windowMode,
  /** The vault locks at `at` unless the person does something. */
  'app/lock-warning': z.strictObject({ at: z.number().nullable() }),
} as const;
