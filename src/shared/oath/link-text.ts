import type { Facts, Failure, Result } from '../result';
import { fail, ok } from '../result';

export type LinkProblem = 'link-invalid';

/** Why a link is refused; each has its sentence in the catalogue `oath`. */
export const linkWhys = [
  'too-long',
  'not-otpauth',
  'migration',
  'fragment',
  'type-unknown',
  'label-missing',
  'label-colon',
  'control-character',
  'percent',
  'parameters-missing',
  'parameter-broken',
  'parameter-twice',
  'ampersand',
  'secret-missing',
  'secret-empty',
  'secret-character',
  'secret-length',
  'secret-padding',
  'secret-too-long',
  'algorithm',
  'digits',
  'period',
  'counter-missing',
  'counter',
  'suite-missing',
  'suite',
] as const;
export type LinkWhy = (typeof linkWhys)[number];

/** A piece of the link and where it starts in it, counted from 0. */
export interface Piece {
  readonly text: string;
  readonly at: number;
}

/** A refusal of a link; `position` in the facts counts the link's characters (UTF-16 units) from 1. */
export const refuse = (
  why: LinkWhy,
  at: number,
  facts: Facts = {},
): { readonly ok: false; readonly error: Failure<LinkProblem> } =>
  fail('link-invalid', { why, position: at + 1, ...facts });

/** Control characters, halves of characters, and those that turn the direction of writing: they hide what a name says. */
const hiding = /[\p{Cc}\p{Cs}\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

/** Whether a name or value has characters that hide what it says. */
export const hides = (text: string): boolean => hiding.test(text);

/** The first run of `%XX` that is no UTF-8, or a `%` without two hex digits. */
function badPercent(text: string): number {
  for (const { 0: run, index } of text.matchAll(/(?:%[0-9A-Fa-f]{2})+|%/g)) if (decode(run) === null) return index;
  return 0;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Decodes percent-encoding once; `+` stays a plus sign. Refuses what is not UTF-8 and characters that hide. */
export function decodePiece({ text, at }: Piece): Result<string, LinkProblem> {
  const decoded = decode(text);
  if (decoded === null) return refuse('percent', at + badPercent(text));
  return hides(decoded) ? refuse('control-character', at) : ok(decoded);
}

/** A whole number as a link writes it, without sign or leading zeros; null when it is none between the bounds. */
export function readNumber(text: string, least: bigint, most: bigint): bigint | null {
  if (!/^(?:0|[1-9]\d{0,19})$/.test(text)) return null;
  const value = BigInt(text);
  return value >= least && value <= most ? value : null;
}
