import type { CodeShape } from '../../shared/vault/contract';
import { type CodeCheck, checkCode, type MistakenFor } from '../../shared/verification/code';

/** A text in a code field, as it is shown. */
export interface Reading {
  readonly check: CodeCheck;
  /** What stays in the field: without separators, unless they are part of what is wrong. */
  readonly kept: string;
  /** Cells of characters that don't belong there, from 0. */
  readonly wrong: readonly number[];
}

/** Problems that the separators have no part in. */
const PLAIN = [
  'code-empty',
  'code-too-short',
  'code-too-long',
  'code-looks-like-response',
  'code-looks-like-challenge',
];

/** How many cells the first `length` UTF-16 units of a text fill. */
export const cellsBefore = (text: string, length: number, shape: CodeShape): number =>
  [...checkCode(text.slice(0, length), shape).value].length;

/** The cell of the character that a problem names by its place in the text. */
function wrongCell(text: string, check: CodeCheck, shape: CodeShape): readonly number[] {
  const position = check.problem?.facts['position'];
  if (typeof position !== 'number' || check.problem?.code === 'code-too-long') return [];
  const before = [...text].slice(0, position - 1).join('');
  return [cellsBefore(before, before.length, shape)];
}

/** Cells beyond the longest code that the shape allows. */
const beyond = (check: CodeCheck, max: number): readonly number[] =>
  check.problem?.code === 'code-too-long' ? [...check.value].map((_, cell) => cell).slice(max) : [];

/** Reads a text as the code that is wanted. */
export function readCode(text: string, shape: CodeShape, mistakenFor?: MistakenFor): Reading {
  const check = checkCode(text, shape, mistakenFor);
  const plain = check.problem === null || PLAIN.includes(check.problem.code);
  return {
    check,
    kept: plain && check.value !== '' ? check.value : check.problem?.code === 'code-empty' ? '' : text,
    wrong: [...wrongCell(text, check, shape), ...beyond(check, shape.max)],
  };
}
