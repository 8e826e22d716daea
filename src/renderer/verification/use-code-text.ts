import { useState } from 'react';
import type { CodeShape } from '../../shared/vault/contract';
import type { CodeNote, MistakenFor } from '../../shared/verification/code';
import { type Reading, readCode } from './read-code';

/** The text of a code field: what stays of it, what it reads as, what was left out of it. */
export interface CodeText {
  readonly text: string;
  readonly shape: CodeShape;
  readonly reading: Reading;
  /** What the last change left out without asking. */
  readonly notes: readonly CodeNote[];
  readonly take: (typed: string) => void;
}

/**
 * Reads a text as a code while it is typed. Separators go at once, everything else stays to be seen and named.
 * @param store keeps the text; the field is controlled
 */
export function useCodeText(
  text: string,
  store: (text: string) => void,
  shape: CodeShape,
  mistakenFor?: MistakenFor,
): CodeText {
  const [notes, setNotes] = useState<readonly CodeNote[]>([]);
  const take = (typed: string) => {
    const next = readCode(typed, shape, mistakenFor);
    if (next.check.notes.length > 0 || typed === '') setNotes(next.check.notes);
    store(next.kept);
  };
  return { text, shape, reading: readCode(text, shape, mistakenFor), notes, take };
}
