import { verification } from '../../../src/renderer/i18n/en/verification';
import { phrase } from '../../../src/shared/i18n/fill';
import { checkCode } from '../../../src/shared/verification/code';
import type { Group, Row } from './rows';

const challenge = { min: 6, max: 6, alphabet: 'digits' } as const;
const response = { min: 8, max: 8, alphabet: 'digits' } as const;
const words = { challenge: 'Challenge code', response: 'Passcode', wanted: '6 digits' };

/** What the field says to a text as the challenge of six digits. */
function said(text: string): string {
  const { problem, notes, unfinished } = checkCode(text, challenge, { kind: 'response', shape: response });
  const noted = notes.map((note) => verification.field.notes[note]).join(' ');
  if (problem === null) return `Taken. ${noted}`.trim();
  if (unfinished) return `Not whole yet. ${noted}`.trim();
  const { facts } = problem;
  const isAlike = problem.code === 'code-letter' && facts['lookAlike'] !== null;
  const count = Number(facts['length'] ?? 0) - Number(facts['max'] ?? 0);
  const key = isAlike ? 'code-letter-alike' : problem.code;
  return phrase(verification.problems, key, { ...facts, ...words, count }) ?? `no words for ${key}`;
}

const inputs: readonly (readonly [input: string, text: string])[] = [
  ['a letter among digits: `48O913`', '48O913'],
  ['another letter: `48X913`', '48X913'],
  ['full-width digits: `４８２９１３`', '４８２９１３'],
  ['Arabic digits: `٤٨٢٩١٣`', '٤٨٢٩١٣'],
  ['spaces and dashes: `482 - 913`', '482 - 913'],
  ['no-break spaces', '482\u00a0913'],
  ['zero-width characters', '4\u200b82\u2060913\ufeff'],
  ['a character that turns the reading direction', '482\u202e913'],
  ['a NUL character', '482\u0000913'],
  ['half a character', '482\ud800913'],
  ['a picture: `482🙂913`', '482🙂913'],
  ['the response in place of the challenge: `12345678`', '12345678'],
  ['one digit too many: `4829137`', '4829137'],
  ['a key’s own one-time password', 'cccccckdvvulethkhtvkrtbneulltujhhdvgjgbggkfr'],
  ['the whole sentence: `Your challenge is 482 913`', 'Your challenge is 482 913'],
  ['an address: `https://example.org/482913`', 'https://example.org/482913'],
  ['several lines', '482913\n551200'],
  ['a covered code: `••••••`', '••••••'],
  ['10 MB of text', '1'.repeat(10_000_000)],
];

/** Typed or pasted into the field of a challenge of six digits. */
export const codes: Group = {
  title: 'A challenge that is typed or pasted',
  about: 'Into the field of a challenge of six digits. Positions are counted as they stand in the field.',
  rows: inputs.map(([input, text]): Row => ({ input, message: said(text) })),
};
