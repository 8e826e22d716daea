import type { CodeShape } from '../vault/contract';
import { type CharacterKind, kindOf, lookAlike, nameOf, narrowed } from './code-characters';

/**
 * Why a text is not the code that is wanted. Facts, where a code has them: `position` (the first character as typed is
 * 1), `character` (inert: itself or `U+0000`), `lookAlike` (a digit or null), `length`, `min`, `max`, `missing`.
 */
export type CodeProblemCode =
  | 'code-empty'
  | 'code-too-short'
  | 'code-too-long'
  | 'code-looks-like-response'
  | 'code-looks-like-challenge'
  | 'code-otp-burst'
  | 'code-link'
  | 'code-in-sentence'
  | 'code-several-lines'
  | 'code-covered'
  | 'code-letter'
  | 'code-not-hex'
  | 'code-foreign-digit'
  | 'code-foreign-letter'
  | 'code-punctuation'
  | 'code-picture'
  | 'code-reordered'
  | 'code-control-character'
  | 'code-broken-character'
  | 'code-character';

/** A problem with a code, in the form of `problem` in the contract. */
export interface CodeProblem {
  readonly code: CodeProblemCode;
  readonly facts: Readonly<Record<string, string | number | null>>;
}

/** What was changed without asking, since it changes nothing: separators and invisible characters gone, wide ones made narrow. */
export type CodeNote = 'separators' | 'invisible' | 'full-width';

/** A text as a code. */
export interface CodeCheck {
  /** The text without separators; the code itself when there is no problem. */
  readonly value: string;
  readonly problem: CodeProblem | null;
  /** The problem is only that not everything was typed yet. */
  readonly unfinished: boolean;
  readonly notes: readonly CodeNote[];
}

/** A shape, and the letter case that the portal wants: letters are changed to it without asking. */
export type WantedCode = CodeShape & { readonly case?: 'upper' | 'lower' | 'any' };

/** What the code may be mixed up with: the other one of challenge and response. */
export interface MistakenFor {
  readonly kind: 'challenge' | 'response';
  readonly shape: CodeShape;
}

/** Longer texts are refused by their length alone. */
const longest = 4096;
const lineBreak = /[\n\r\v\f\u0085\u2028\u2029]+/u;

interface Kept {
  readonly character: string;
  readonly kind: CharacterKind;
  readonly position: number;
}

const problem = (code: CodeProblemCode, facts: CodeProblem['facts'] = {}): CodeProblem => ({ code, facts });

function readCharacters(text: string): { kept: Kept[]; notes: CodeNote[] } {
  const notes = new Set<CodeNote>();
  const kept: Kept[] = [];
  for (const [index, typed] of [...text].entries()) {
    const character = narrowed(typed) ?? typed;
    const kind = kindOf(character);
    if (character !== typed) notes.add('full-width');
    if (kind === 'separator') notes.add('separators');
    else if (kind === 'invisible') notes.add('invisible');
    else kept.push({ character, kind, position: index + 1 });
  }
  return { kept, notes: [...notes] };
}

/** A key that typed its one-time password by itself: 32 … 48 modhex letters (yubiotp.md, 8). */
const isBurst = (value: string, max: number): boolean => max < 32 && /^[cbdefghijklnrtuv]{32,48}$/i.test(value);

/** `Your challenge is 482 913`: words of letters beside words of digits. */
function isSentence(text: string): boolean {
  const words = text.split(/[\s:;=,.]+/u);
  return words.some((word) => /^\p{L}{2,}$/u.test(word)) && words.some((word) => /^\d+$/.test(word));
}

/** What the text is as a whole, where that says more than its first odd character would. */
function wholeProblem(text: string, kept: readonly Kept[], shape: CodeShape): CodeProblem | null {
  if (kept.length === 0) return problem('code-empty');
  if (/^\s*[a-z][a-z0-9+.-]*:\/\//i.test(text)) return problem('code-link');
  if (kept.every(({ kind }) => kind === 'cover')) return problem('code-covered');
  if (isBurst(kept.map(({ character }) => character).join(''), shape.max)) return problem('code-otp-burst');
  if (shape.alphabet === 'digits' && isSentence(text)) return problem('code-in-sentence');
  const lines = text.split(lineBreak).filter((line) => readCharacters(line).kept.length > 0).length;
  return lines > 1 ? problem('code-several-lines', { lines }) : null;
}

const alphabets: Readonly<Record<CodeShape['alphabet'], RegExp>> = {
  digits: /^[0-9]$/,
  hex: /^[0-9A-Fa-f]$/,
  alphanumeric: /^[0-9A-Za-z]$/,
};

const codes: Readonly<Record<CharacterKind, CodeProblemCode>> = {
  separator: 'code-character',
  invisible: 'code-character',
  digit: 'code-character',
  letter: 'code-letter',
  reordering: 'code-reordered',
  control: 'code-control-character',
  broken: 'code-broken-character',
  'foreign-digit': 'code-foreign-digit',
  'foreign-letter': 'code-foreign-letter',
  cover: 'code-punctuation',
  picture: 'code-picture',
  punctuation: 'code-punctuation',
  other: 'code-character',
};

/** The first character that does not belong to the alphabet, by name and place. */
function characterProblem(kept: readonly Kept[], shape: CodeShape): CodeProblem | null {
  const odd = kept.find(({ character }) => !alphabets[shape.alphabet].test(character));
  if (odd === undefined) return null;
  const facts = { character: nameOf(odd.character), position: odd.position };
  if (odd.kind !== 'letter') return problem(codes[odd.kind], facts);
  if (shape.alphabet === 'hex') return problem('code-not-hex', facts);
  return problem('code-letter', { ...facts, lookAlike: lookAlike(odd.character) });
}

const fits = (value: string, { min, max, alphabet }: CodeShape): boolean =>
  value.length >= min && value.length <= max && [...value].every((character) => alphabets[alphabet].test(character));

function lengthProblem(kept: readonly Kept[], shape: CodeShape, mistakenFor?: MistakenFor): CodeProblem | null {
  const { min, max } = shape;
  const length = kept.length;
  if (length >= min && length <= max) return null;
  const value = kept.map(({ character }) => character).join('');
  const isOther = mistakenFor !== undefined && length > max && fits(value, mistakenFor.shape);
  if (isOther) return problem(`code-looks-like-${mistakenFor.kind}`, { length, min, max });
  if (length < min) return problem('code-too-short', { length, min, max, missing: min - length });
  return problem('code-too-long', { length, min, max, position: kept[max]?.position ?? 0 });
}

const cased = (value: string, wanted: WantedCode['case'] = 'any'): string =>
  wanted === 'any' ? value : wanted === 'upper' ? value.toUpperCase() : value.toLowerCase();

/**
 * Reads what was typed or pasted as a code of this shape. Drops what changes nothing (spaces, dashes, zero-width
 * characters), makes full-width digits and letters narrow, and names everything else that does not belong; it never
 * guesses. Keeps leading zeros, and letter case where the shape names none. Pure, so that the screen says while typing what main will say.
 */
export function checkCode(text: string, shape: WantedCode, mistakenFor?: MistakenFor): CodeCheck {
  if (text.length > longest) {
    const { min, max } = shape;
    const tooLong = problem('code-too-long', { length: text.length, min, max, position: max + 1 });
    return { value: '', problem: tooLong, unfinished: false, notes: [] };
  }
  const { kept, notes } = readCharacters(text);
  const found =
    wholeProblem(text, kept, shape) ?? characterProblem(kept, shape) ?? lengthProblem(kept, shape, mistakenFor);
  const unfinished = found?.code === 'code-empty' || found?.code === 'code-too-short';
  const value = cased(kept.map(({ character }) => character).join(''), shape.case);
  return { value, problem: found, unfinished, notes };
}
