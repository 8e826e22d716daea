import { hashBytes, hashName } from './algorithm';
import type { Suite } from './suite';

/** One part of an explained suite: a key of the catalogue `suite` and what its sentence is filled with. */
export interface ExplainedPart {
  readonly key: ExplainedKey;
  readonly facts: { readonly count?: number; readonly hash?: string };
}

/** Keys of `suite.parts`. Those with `count` have a singular and a plural. */
export type ExplainedKey =
  | 'response'
  | 'response-whole'
  | 'hash'
  | 'counter'
  | 'question-digits'
  | 'question-digits-an'
  | 'question-hex'
  | 'question-text'
  | 'pin'
  | 'session'
  | 'time-S'
  | 'time-M'
  | 'time-H';

/** English says "an 8-digit", "an 11-digit", "an 18-digit", but "a 6-digit challenge". */
const startsWithVowel = (length: number): boolean => length === 8 || length === 11 || length === 18;

function explainQuestion({ format, length }: Suite['question']): ExplainedPart {
  const facts = { count: length };
  if (format === 'H') return { key: 'question-hex', facts };
  if (format === 'A') return { key: 'question-text', facts };
  return { key: startsWithVowel(length) ? 'question-digits-an' : 'question-digits', facts };
}

/**
 * A suite as parts to be put into words and joined by commas, in the order response, hash, then what is computed
 * over: "8 digits, SHA-256, a counter, a 6-digit challenge, your PIN".
 */
export function explainSuite(suite: Suite): ExplainedPart[] {
  const { algorithm, digits, counter, question, pin, session, time } = suite;
  const response: ExplainedPart =
    digits === 0
      ? { key: 'response-whole', facts: { count: 2 * hashBytes[algorithm] } }
      : { key: 'response', facts: { count: digits } };
  return [
    response,
    { key: 'hash', facts: { hash: hashName(algorithm) } },
    ...(counter ? [{ key: 'counter', facts: {} } as const] : []),
    explainQuestion(question),
    ...(pin === null ? [] : [{ key: 'pin', facts: {} } as const]),
    ...(session === null ? [] : [{ key: 'session', facts: { count: session } } as const]),
    ...(time === null ? [] : [{ key: `time-${time.unit}`, facts: { count: time.count } } as const]),
  ];
}
