import type { Suite } from '../../shared/oath/suite';
import type { QuestionFormat } from '../../shared/oath/suite-data';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';

/** What can be wrong with a challenge. Facts: { position, character } where one is to blame; { length, most }. */
export type QuestionCode = 'challenge-empty' | 'challenge-too-long' | 'challenge-characters' | 'challenge-mutual';

/** Bytes of the question in the message, always (RFC 6287, 5.1). */
export const questionBytes = 128;

const allowed: Readonly<Record<QuestionFormat, RegExp>> = {
  N: /^[0-9]$/,
  H: /^[0-9A-Fa-f]$/,
  A: /^[!-~]$/,
};

/**
 * Checks one challenge against its suite. `QA`: printable ASCII without spaces (the RFC says "alphanumeric", portals
 * use more). The suite's length is the most that it may have; shorter ones are legal.
 */
export function checkQuestion({ format, length }: Suite['question'], text: string): Result<string, QuestionCode> {
  if (text === '') return fail('challenge-empty', { most: length });
  const characters = Array.from(text);
  const at = characters.findIndex((character) => !allowed[format].test(character));
  if (at !== -1) return fail('challenge-characters', { position: at + 1, character: characters[at] ?? '', format });
  return text.length <= length ? ok(text) : fail('challenge-too-long', { length: text.length, most: length });
}

/** The text as bytes: `N` by its number's hex digits (leading zeros vanish), `H` as it is, both aligned left by digit. */
function encode(format: QuestionFormat, text: string): Buffer {
  if (format === 'A') return Buffer.from(text, 'latin1');
  const digits = format === 'N' ? BigInt(text).toString(16) : text;
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

/** One challenge, or the two of a mutual mode in the order in which they enter the message. */
export type Question = string | readonly [string, string];

/**
 * The question as 128 bytes, zeros on the right. Two challenges are joined for `QA` only: for `QN` and `QH` the RFC does
 * not say whether texts or bytes are joined, so `challenge-mutual`.
 */
export function questionField(suite: Suite, question: Question): Result<Uint8Array, QuestionCode> {
  const texts = typeof question === 'string' ? [question] : question;
  const { format } = suite.question;
  for (const text of texts) {
    const checked = checkQuestion(suite.question, text);
    if (!checked.ok) return checked;
  }
  if (texts.length > 1 && format !== 'A') return fail('challenge-mutual', { format });
  const field = new Uint8Array(questionBytes);
  field.set(encode(format, texts.join('')));
  return ok(field);
}
