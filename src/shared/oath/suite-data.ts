import type { Result } from '../result';
import { ok } from '../result';
import type { HashAlgorithm } from './algorithm';
import { type SuitePart, type SuiteProblem, type Token, tokens, wrong } from './suite-token';

/** What a challenge is made of: `N` decimal digits, `H` hex digits, `A` letters and digits. */
export type QuestionFormat = 'A' | 'N' | 'H';

/** The step of the time that enters a response. */
export interface TimeStep {
  readonly count: number;
  readonly unit: 'S' | 'M' | 'H';
  /** Seconds of one step. */
  readonly seconds: number;
}

/** What a response is computed over (RFC 6287, 6.3). Absent parts are null. */
export interface DataInput {
  readonly counter: boolean;
  /** `length`: most characters of one challenge, 4 … 64; fewer are allowed. */
  readonly question: { readonly format: QuestionFormat; readonly length: number };
  /** Hash of the PIN. */
  readonly pin: HashAlgorithm | null;
  /** Bytes of the session information, 1 … 512. */
  readonly session: number | null;
  readonly time: TimeStep | null;
}

type Parts = { -readonly [K in keyof DataInput]?: DataInput[K] };
type Reader = (token: Token) => Result<Parts, SuiteProblem>;

const readCounter: Reader = (token) =>
  token.text === 'C' ? ok({ counter: true }) : wrong('counter', token, 'counter');

const readQuestion: Reader = (token) => {
  const [, format, digits] = /^Q(?:([ANH])(\d{1,2})?)?/.exec(token.text) ?? [];
  if (token.text === 'Q') return ok({ question: { format: 'N', length: 8 } });
  if (format === undefined) return wrong('question', token, 'question-format');
  const length = Number(digits);
  if (token.text !== `Q${format}${digits}` || length < 4 || length > 64)
    return wrong('question', token, 'question-length');
  return ok({ question: { format: format as QuestionFormat, length } });
};

const readPin: Reader = (token) => {
  const hash = token.text === 'P' ? 'SHA1' : /^P(SHA1|SHA256|SHA512)$/.exec(token.text)?.[1];
  return hash === undefined ? wrong('pin', token, 'pin-hash') : ok({ pin: hash as HashAlgorithm });
};

const readSession: Reader = (token) => {
  const bytes = token.text === 'S' ? 64 : Number(/^S(\d{3})$/.exec(token.text)?.[1]);
  return bytes >= 1 && bytes <= 512 ? ok({ session: bytes }) : wrong('session', token, 'session-length');
};

const units = { S: { seconds: 1, most: 59 }, M: { seconds: 60, most: 59 }, H: { seconds: 3600, most: 48 } } as const;

const readTime: Reader = (token) => {
  const [, digits, letter] = /^T([1-9]\d?)([SMH])$/.exec(token.text === 'T' ? 'T1M' : token.text) ?? [];
  const unit = letter as TimeStep['unit'] | undefined;
  const count = Number(digits);
  if (unit === undefined || count > units[unit].most) return wrong('time', token, 'time-step');
  return ok({ time: { count, unit, seconds: count * units[unit].seconds } });
};

const readers: ReadonlyMap<string, readonly [SuitePart, Reader]> = new Map([
  ['C', ['counter', readCounter]],
  ['Q', ['question', readQuestion]],
  ['P', ['pin', readPin]],
  ['S', ['session', readSession]],
  ['T', ['time', readTime]],
]);
const grammarOrder = [...readers.keys()];

function misplaced(letter: string, before: readonly string[], anyOrder: boolean): 'twice' | 'order' | null {
  if (before.includes(letter)) return 'twice';
  const rank = grammarOrder.indexOf(letter);
  return !anyOrder && before.some((other) => grammarOrder.indexOf(other) > rank) ? 'order' : null;
}

function readParts(section: Token, anyOrder: boolean): Result<Parts, SuiteProblem> {
  const parts: Parts = {};
  const seen: string[] = [];
  for (const token of tokens(section, '-')) {
    const letter = token.text.charAt(0);
    const [part, read] = readers.get(letter) ?? [];
    if (part === undefined || read === undefined) return wrong('suite', token, 'unknown-part');
    const why = misplaced(letter, seen, anyOrder);
    if (why !== null) return wrong(part, token, why);
    const one = read(token);
    if (!one.ok) return one;
    Object.assign(parts, one.value);
    seen.push(letter);
  }
  return ok(parts);
}

/** Reads the third section of a suite, for example `C-QN08-PSHA1`. Each part at most once; the question must be there. */
export function readDataInput(section: Token, anyOrder: boolean): Result<DataInput, SuiteProblem> {
  const parts = readParts(section, anyOrder);
  if (!parts.ok) return parts;
  const { counter = false, question, pin = null, session = null, time = null } = parts.value;
  if (question !== undefined) return ok({ counter, question, pin, session, time });
  return wrong('question', { text: '', at: section.at + section.text.length }, 'question-missing');
}
