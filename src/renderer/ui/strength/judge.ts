import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';

/** How hard a passphrase is to guess; `warning` and `suggestions` are keys of zxcvbn, no sentences. */
export interface Judged {
  readonly score: number;
  readonly guesses: number;
  readonly warning: string | null;
  readonly suggestions: readonly string[];
}

/** Characters that are looked at: more take long and change nothing. */
const MOST = 256;

const dictionary = { ...common, ...english };
const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, useLevenshteinDistance: false });

/** Judges a passphrase. Large: its lists have more than 200,000 entries, so it is read in a thread of its own. */
export function judge(passphrase: string): Judged {
  const { score, guesses, feedback } = zxcvbn.check(passphrase.slice(0, MOST));
  return { score, guesses, warning: feedback.warning || null, suggestions: feedback.suggestions };
}
