import type { Failure } from '../result';
import { fail } from '../result';

/** A piece of a suite and where it starts in the whole text, counted from 0. */
export interface Token {
  readonly text: string;
  readonly at: number;
}

export type SuiteProblem = 'suite-invalid';

/** The parts of a suite that an error can be about. */
export const suiteParts = [
  'suite',
  'version',
  'crypto',
  'hash',
  'digits',
  'counter',
  'question',
  'pin',
  'session',
  'time',
] as const;
export type SuitePart = (typeof suiteParts)[number];

/** Why a suite is refused; each has its sentence in the catalogue `suite`. */
export const suiteWhys = [
  'too-long',
  'not-ocra',
  'section-missing',
  'section-extra',
  'not-hotp',
  'hash',
  'digits',
  'unknown-part',
  'twice',
  'order',
  'counter',
  'question-missing',
  'question-format',
  'question-length',
  'pin-hash',
  'session-length',
  'time-step',
] as const;
export type SuiteWhy = (typeof suiteWhys)[number];

/** The pieces of `token` between separators. */
export function tokens({ text, at }: Token, separator: string): Token[] {
  let next = at;
  return text.split(separator).map((piece) => {
    const token = { text: piece, at: next };
    next += piece.length + separator.length;
    return token;
  });
}

/** A refusal of one part; `position` in the facts counts characters from 1. */
export const wrong = (
  part: SuitePart,
  { text, at }: Token,
  why: SuiteWhy,
): { readonly ok: false; readonly error: Failure<SuiteProblem> } =>
  fail('suite-invalid', { part, found: text, position: at + 1, why });
