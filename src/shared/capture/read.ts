import { fail, ok, type Result } from '../result';
import { kindOf } from '../verification/code-characters';
import { type Brought, challengePattern, longestChallenge } from './brought';
import { hostOf } from './hosts';
import { type LseqrProblem, readLseqrLink } from './lseqr-link';
import { isOwnLink, type RespondProblem, readRespondLink } from './respond-link';
import { isTiqrLink, readTiqrLink, type TiqrProblem } from './tiqr-link';

/**
 * Why a text is no challenge. Facts: `text-web-address` { host } (null: none that can be shown), `text-other-link`
 * { scheme }, `text-too-long` { length, most }.
 */
export type TextProblem =
  | 'text-empty'
  | 'text-too-long'
  | 'text-web-address'
  | 'text-key'
  | 'text-other-link'
  | 'text-plain';

/** Everything that can be wrong with what was brought. */
export type BroughtProblem = RespondProblem | LseqrProblem | TiqrProblem | TextProblem;

/** A QR code holds 4,296 characters at most. */
export const longestText = 4296;

/** White space and invisible characters around a text come with a copy or a code and are part of no challenge. */
const trimmed = (text: string): string => {
  const characters = [...text];
  const counts = (character: string) => !/\s/.test(character) && !['invisible', 'control'].includes(kindOf(character));
  const first = characters.findIndex(counts);
  const last = characters.findLastIndex(counts);
  return first === -1 ? '' : characters.slice(first, last + 1).join('');
};

/**
 * Says what a text from a QR code, a paste or a link is: a challenge, alone or in a link of a known kind, or what else,
 * by name. It is never opened, followed or answered here.
 */
export function readBrought(text: string): Result<Brought, BroughtProblem> {
  if (text.length > longestText) return fail('text-too-long', { length: text.length, most: longestText });
  const found = trimmed(text);
  if (found === '') return fail('text-empty');
  if (isOwnLink(found)) return readRespondLink(found);
  if (isTiqrLink(found)) return readTiqrLink(found);
  if (/^lseqr:/i.test(found)) return readLseqrLink(found);
  return readPlain(found);
}

/** Groups that a challenge is made of: digits among letters, capitals, or hexadecimal letters. A word is none. */
const group = /^(?:[0-9A-Za-z]*[0-9][0-9A-Za-z]*|[A-Z]+|[a-f]+)$/;

function isChallenge(text: string): boolean {
  if (text.length > longestChallenge || !challengePattern.test(text)) return false;
  const groups = text.split(/[ -]+/).filter((one) => one !== '');
  return groups.every((one) => group.test(one)) && (/[0-9]/.test(text) || /^[A-Z]{4,}$/.test(text));
}

function readPlain(text: string): Result<Brought, TextProblem> {
  if (/^otpauth(?:-migration)?:/i.test(text)) return fail('text-key');
  if (/^https?:/i.test(text)) return fail('text-web-address', { host: hostOf(text) });
  const scheme = /^([a-z][a-z0-9+.-]{1,31}):/i.exec(text)?.[1];
  if (scheme !== undefined) return fail('text-other-link', { scheme: scheme.toLowerCase() });
  return isChallenge(text) ? ok({ scheme: 'plain', challenge: text }) : fail('text-plain');
}
