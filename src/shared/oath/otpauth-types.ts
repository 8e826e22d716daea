import type { HashAlgorithm } from './algorithm';
import type { SecretNote } from './secret';
import type { Suite } from './suite';

/** What the person should look at before such a link is saved. */
export type LinkNote = SecretNote | 'issuer-differs' | 'no-account' | 'unknown-parameter';

/** What every link says. The taker owns and wipes `secret`. */
interface LinkBase {
  /** The portal's name; empty when the link has none. The parameter `issuer` where there is one, else the label's prefix. */
  readonly issuer: string;
  readonly account: string;
  readonly secret: Uint8Array;
}

/** The moving factor and the code, by type; counters are the next one to use. */
export type LinkMethod =
  | { readonly kind: 'totp'; readonly algorithm: HashAlgorithm; readonly digits: number; readonly period: number }
  | { readonly kind: 'hotp'; readonly algorithm: HashAlgorithm; readonly digits: number; readonly counter: bigint }
  | { readonly kind: 'ocra'; readonly suite: Suite; readonly counter: bigint | null };

/** What is written into a link. */
export type OtpauthContent = LinkBase & LinkMethod;

/** A link that was read. `labelIssuer`: the label's prefix where it differs from the issuer, else null. */
export type Otpauth = OtpauthContent & { readonly labelIssuer: string | null; readonly notes: readonly LinkNote[] };

/** Highest counter in a link: beyond it other readers lose digits. The vault itself counts to 2^64 - 1. */
export const lastLinkCounter = 2n ** 53n;
/** Longest period in seconds that a link may name. */
export const longestPeriod = 2 ** 31 - 1;
