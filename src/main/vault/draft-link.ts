import { readOtpauth } from '../../shared/oath/otpauth';
import type { Otpauth } from '../../shared/oath/otpauth-types';
import type { Result } from '../../shared/result';
import { ok } from '../../shared/result';
import { charactersOf } from './characters';
import { coverSecret } from './cover-secret';
import { blankCredential, decimal, ofSuite } from './credential-shapes';
import type { NewCredential } from './repositories/types';

/** A credential that was understood but not saved. Whoever takes it owns and wipes its secret. */
export interface ReadCredential {
  readonly credential: NewCredential;
  /** Closed names of what is odd about it; words in the catalogue `oath`. */
  readonly notes: readonly string[];
}

/** `needs-session`: the suite wants session information, which only the command line can give. */
export const suiteNotes = (session: number | null): string[] => (session === null ? [] : ['needs-session']);

function trimmed(characters: readonly string[]): readonly string[] {
  const isInk = (character: string) => character.trim() !== '';
  return characters.slice(Math.max(0, characters.findIndex(isInk)), characters.findLastIndex(isInk) + 1);
}

function toCredential(link: Otpauth): NewCredential {
  const about = { ...blankCredential, portal: link.issuer, account: link.account, secret: link.secret };
  if (link.kind === 'ocra') return { ...about, kind: 'ocra', ...ofSuite(link.suite, false), counter: link.counter };
  const { kind, algorithm, digits } = link;
  const code = { ...about, kind, algorithm, digits, response: decimal(digits) };
  return link.kind === 'totp' ? { ...code, period: link.period } : { ...code, counter: link.counter };
}

/**
 * Reads an otpauth link (UTF-8), also with white space around it; no string of its secret is made. Facts of `link-invalid` as
 * `readOtpauth` has them.
 */
export function readLinkCredential(utf8: Uint8Array): Result<ReadCredential, 'link-invalid'> {
  const { text, secret } = coverSecret(trimmed(charactersOf(utf8)));
  const link = readOtpauth(text, secret);
  if (!link.ok) return link;
  const session = link.value.kind === 'ocra' ? link.value.suite.session : null;
  return ok({ credential: toCredential(link.value), notes: [...link.value.notes, ...suiteNotes(session)] });
}
