import type { TokenKey, TokenView } from '../../shared/practice/contract';
import type { Result } from '../../shared/result';
import type { CodeShape, HeldKind } from '../../shared/vault/contract';

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

/** What a hand-held token of the practice portal is made from. */
export interface TokenSeed {
  readonly secret: Uint8Array;
  readonly pin: string;
  readonly suite: string;
}

/** A log-in at the portal that waits for the phone of its account: what the notice brings and what the page's QR code says. */
export interface PhoneRequest {
  /** Names the present challenge of the log-in; another one after each wrong passcode. */
  readonly id: string;
  /** User name at the portal. */
  readonly account: string;
  /** As the page shows it once the person asks for it: six digits. */
  readonly challenge: string;
  /** End of the challenge, ms since the epoch. */
  readonly until: number;
}

/** The portal as a phone reaches it over the network. */
export interface PhoneLine {
  /** The newest log-in of this account that waits for its phone; null when none does. */
  waiting(account: string): PhoneRequest | null;
  /** The phone's answer over the request's challenge. It is checked and counted as a typed passcode is. */
  answer(id: string, response: string): Result<null, 'over' | 'refused'>;
  /** The person said on the phone that this log-in is not theirs: it ends. */
  decline(id: string): Result<null, 'over'>;
  /** Calls back when a log-in begins to wait, gets another challenge or ends. */
  onChanged(changed: () => void): () => void;
}

/** Calls `tick` again and again until the function that it answers with is called. */
export type Every = (ms: number, tick: () => void) => () => void;
