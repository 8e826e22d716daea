import type { TokenKey, TokenView } from '../../shared/practice/contract';
import type { PhoneKey, PhoneSettings, PhoneView } from '../../shared/practice/phone';
import type { PhoneSystem, TokenModel } from '../../shared/profiles/guide';
import type { Result } from '../../shared/result';
import type { CodeShape, HeldKind } from '../../shared/vault/contract';
import type { QrContent } from './portal/qr-text';

/** A practice credential on its way into the vault. Whoever takes it copies `secret`; the giver fills it with zeros. */
export type PracticeCredential = {
  /** The portal's name as the person knows it. */
  readonly portal: string;
  /** User name at the practice portal; there is one credential for each. */
  readonly account: string;
} & (
  | { readonly kind: 'ocra'; readonly secret: Uint8Array; readonly suite: string; readonly counter: number }
  | { readonly kind: 'hotp'; readonly secret: Uint8Array; readonly digits: number; readonly counter: number }
  | { readonly kind: 'totp'; readonly secret: Uint8Array; readonly digits: number; readonly period: number }
  | { readonly kind: 'hmac-slot'; readonly slot: 1 | 2; readonly digits: number; readonly challenge: CodeShape }
  /** What the person holds: the method of the practice profile, and what the portal's own list calls the device. */
  | { readonly kind: HeldKind; readonly method: string; readonly device: string }
);

/** The open vault as the practice screen needs it: it puts practice credentials in and asks whether one is there. */
export interface CredentialSink {
  /** Whether the open vault has a practice credential of this kind for this user name; false while it is locked. */
  has(kind: PracticeCredential['kind'], account: string): boolean;
  /** Puts it in, in place of an older one of the same kind and user name. */
  put(credential: PracticeCredential): Promise<Result<null, 'locked' | 'io'>>;
}

/** The virtual USB key as the practice screen needs it. */
export interface VirtualKey {
  readonly attached: boolean;
  /** When it stops waiting for a touch, ms since the epoch; null when it does not wait. */
  readonly touchUntil: number | null;
  attach(): void | Promise<void>;
  detach(): void | Promise<void>;
  /** Touches it; nothing happens when it does not wait. */
  touch(): void;
  /** Writes an HMAC-SHA1 secret (20 bytes, variable-length input, touch wanted) into a slot. It copies the bytes. */
  program(slot: 1 | 2, secret: Uint8Array): void;
  onChanged(changed: () => void): () => void;
}

/** The virtual hand-held token as the practice screen needs it. */
export interface VirtualToken {
  view(): TokenView;
  press(key: TokenKey): void;
  /** As from the factory: display off, wrong PINs forgotten. */
  restart(): void;
  onChanged(changed: () => void): () => void;
}

/** A practice phone as the practice screen needs it. */
export interface VirtualPhone {
  view(): PhoneView;
  press(key: PhoneKey): void;
  set(settings: PhoneSettings): void;
  /** Registered anew: dark, wrong entries forgotten. */
  restart(): void;
  /** A log-in began or ended at the portal. */
  refresh(): void;
  onChanged(changed: () => void): () => void;
}

/** What a practice phone is made from: the app's registration, and the portal as its network and its camera reach it. */
export interface PhoneSeed {
  readonly system: PhoneSystem;
  readonly account: string;
  readonly secret: Uint8Array;
  /** Registration PIN of the app; null on the iPhone. */
  readonly pin: string | null;
  readonly suite: string;
  waiting(): QrContent | null;
  camera(): QrContent | null;
  send(id: string, response: string): 'ok' | 'over' | 'refused';
  decline(id: string): void;
}

/** What a hand-held token of the practice portal is made from. */
export interface TokenSeed {
  readonly model: TokenModel;
  readonly secret: Uint8Array;
  readonly pin: string;
  /** '' of the model `timed`, which takes no challenge. */
  readonly suite: string;
}

/** Calls `tick` again and again until the function that it answers with is called. */
export type Every = (ms: number, tick: () => void) => () => void;
