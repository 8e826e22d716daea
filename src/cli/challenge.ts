import type { Result } from '../shared/result';
import { fail, ok } from '../shared/result';
import type { CodeShape } from '../shared/vault/contract';

export type ChallengeCode = 'challenge-empty' | 'challenge-too-short' | 'challenge-too-long' | 'challenge-characters';

const allowed: Readonly<Record<CodeShape['alphabet'], RegExp>> = {
  digits: /^[0-9]$/,
  hex: /^[0-9A-Fa-f]$/,
  alphanumeric: /^[!-~]$/,
};

/** A challenge as a portal shows it, without the spaces that only group it; refused when it is not of its shape. */
export function readChallenge({ min, max, alphabet }: CodeShape, typed: string): Result<string, ChallengeCode> {
  const text = typed.replace(/\s/g, '');
  const characters = Array.from(text);
  const at = characters.findIndex((character) => !allowed[alphabet].test(character));
  if (text === '') return fail('challenge-empty', { most: max });
  if (at !== -1) return fail('challenge-characters', { position: at + 1, character: characters[at] ?? '' });
  if (text.length > max) return fail('challenge-too-long', { length: text.length, most: max });
  return text.length < min ? fail('challenge-too-short', { length: text.length, least: min }) : ok(text);
}
