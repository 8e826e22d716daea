import type { PassphraseProblem } from './service-types';

/** Bounds of a passphrase in code points after NFKC (V13). */
export const passphraseLength = { min: 8, max: 1024 } as const;

/** How hard a passphrase is to guess. `seconds`: for all guesses at `secondsPerGuess` each; keys of zxcvbn, no sentences. */
export interface Strength {
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly seconds: number;
  readonly problem: PassphraseProblem | null;
  readonly warning: string | null;
  readonly suggestions: readonly string[];
}

async function load() {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const dictionary = { ...common.dictionary, ...english.dictionary };
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: common.adjacencyGraphs, useLevenshteinDistance: false });
  return { zxcvbn, common: Object.values(dictionary) };
}
let loaded: ReturnType<typeof load> | null = null;

/** The dictionaries are large; they are read when the first passphrase is judged, not when the app starts. */
const lists = (): ReturnType<typeof load> => {
  loaded ??= load();
  return loaded;
};

/**
 * What forbids a passphrase: its length in code points, or that it stands, in any case, in one of zxcvbn's lists (common
 * passwords, English words, names: more than 200,000 entries). Nothing else is forbidden (V13).
 */
export async function passphraseProblem(passphrase: string): Promise<PassphraseProblem | null> {
  const normal = passphrase.normalize('NFKC');
  const length = [...normal].length;
  if (length < passphraseLength.min) return 'too-short';
  if (length > passphraseLength.max) return 'too-long';
  const lower = normal.toLowerCase();
  const { common } = await lists();
  return common.some((list) => list.includes(normal) || list.includes(lower)) ? 'too-common' : null;
}

/** Judges a passphrase; only its first 256 characters are looked at. */
export async function judgePassphrase(passphrase: string, secondsPerGuess: number): Promise<Strength> {
  const normal = passphrase.normalize('NFKC');
  const problem = await passphraseProblem(normal);
  const { zxcvbn } = await lists();
  const { score, guesses, feedback } = zxcvbn.check(normal.slice(0, 256));
  zxcvbn.check(''); // it keeps what it judged last (V17)
  const { warning, suggestions } = feedback;
  return { score, seconds: guesses * secondsPerGuess, problem, warning: warning || null, suggestions };
}
