import { charactersOf } from './characters';
import type { PassphraseProblem } from './service-types';

/** Bounds of a passphrase in code points after NFKC (V13). */
export const passphraseLength = { min: 8, max: 1024 } as const;

/** All of zxcvbn's words, in UTF-8, a line break before and after each. */
async function load(): Promise<Buffer> {
  const [common, english] = await Promise.all([import('@zxcvbn-ts/language-common'), import('@zxcvbn-ts/language-en')]);
  const lists = Object.values({ ...common.dictionary, ...english.dictionary });
  return Buffer.from(`\n${lists.flat().join('\n')}\n`);
}
let loaded: ReturnType<typeof load> | null = null;

/** The dictionaries are large; they are read when the first passphrase is judged, not when the app starts. */
const words = (): ReturnType<typeof load> => {
  loaded ??= load();
  return loaded;
};

/**
 * What forbids a passphrase (UTF-8 of its NFKC form): its length in code points, or that it stands, in any case, in one of
 * zxcvbn's lists (common passwords, English words, names: more than 200,000 entries). Nothing else is forbidden (V13). Works
 * on bytes, for a string cannot be wiped (V17).
 */
export async function passphraseProblem(passphrase: Uint8Array): Promise<PassphraseProblem | null> {
  const length = passphrase.reduce((count, byte) => count + (isFirst(byte) ? 1 : 0), 0);
  if (length < passphraseLength.min) return 'too-short';
  if (length > passphraseLength.max) return 'too-long';
  return (await isWord(passphrase)) ? 'too-common' : null;
}

/** Whether a byte of UTF-8 begins a character. */
const isFirst = (byte: number): boolean => (byte & 0xc0) !== 0x80;

/** Whether it is one of the words, which are in small letters. */
async function isWord(passphrase: Uint8Array): Promise<boolean> {
  const all = await words();
  // A small letter may be longer than its capital (U+0130: 2 bytes, then 3).
  const line = Buffer.alloc(passphrase.length * 2 + 2);
  try {
    const text = ['\n', ...charactersOf(passphrase), '\n'];
    const length = text.reduce((at, character) => at + line.write(character.toLowerCase(), at), 0);
    return all.includes(line.subarray(0, length));
  } finally {
    line.fill(0);
  }
}
