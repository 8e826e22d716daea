import type { Result } from '../result';
import { fail, ok } from '../result';
import type { HashAlgorithm } from './algorithm';
import { type DataInput, readDataInput } from './suite-data';
import { type SuiteProblem, type Token, tokens, wrong } from './suite-token';

/** An OCRA suite, taken apart (RFC 6287, 6). */
export interface Suite extends DataInput {
  /** The text as it was provisioned. It enters the HMAC byte for byte: `QN8` and `QN08` are two suites. */
  readonly text: string;
  readonly algorithm: HashAlgorithm;
  /** Decimal digits of the response, 4 … 10; 0: the whole HMAC, not truncated. */
  readonly digits: number;
}

/** `anyOrder`: parts of the data input may stand in any order, as the program in RFC 6287, Appendix A lets them. */
export interface SuiteOptions {
  readonly anyOrder?: boolean;
}

/** No suite of the grammar is longer than 53 characters. */
const longest = 64;

function readDigits(token: Token): Result<number, SuiteProblem> {
  return /^(0|[4-9]|10)$/.test(token.text) ? ok(Number(token.text)) : wrong('digits', token, 'digits');
}

/** `HOTP-SHA1-6`: the hash and how much of the HMAC is shown. */
function readCrypto(section: Token): Result<Pick<Suite, 'algorithm' | 'digits'>, SuiteProblem> {
  const [name, hash, digits, extra] = tokens(section, '-');
  const end: Token = { text: '', at: section.at + section.text.length };
  if (name?.text !== 'HOTP') return wrong('crypto', name ?? end, 'not-hotp');
  const algorithm = /^SHA(1|256|512)$/.exec(hash?.text ?? '')?.[0];
  if (algorithm === undefined) return wrong('hash', hash ?? end, 'hash');
  const count = readDigits(digits ?? end);
  if (!count.ok) return count;
  if (extra !== undefined) return wrong('crypto', extra, 'section-extra');
  return ok({ algorithm: algorithm as HashAlgorithm, digits: count.value });
}

/**
 * Reads an OCRA suite such as `OCRA-1:HOTP-SHA256-8:C-QN08-PSHA1` (RFC 6287, 6; errata 3729). Nothing is trimmed and
 * letter case matters. Bare `Q`, `P`, `S`, `T` stand for `QN08`, `PSHA1`, `S064`, `T1M`.
 *
 * `suite-invalid` has facts { part, found, position, why }: which part it is about, its text, the character where it
 * starts (the first is 1; one past the end when it is missing) and why it is refused, words for which are in the
 * catalogue `suite`.
 */
export function parseSuite(text: string, options: SuiteOptions = {}): Result<Suite, SuiteProblem> {
  const end: Token = { text: '', at: text.length };
  if (text.length > longest) return fail('suite-invalid', { part: 'suite', found: '', position: 1, why: 'too-long' });
  const [version, crypto, data, extra] = tokens({ text, at: 0 }, ':');
  if (version?.text !== 'OCRA-1') return wrong('version', version ?? end, 'not-ocra');
  if (crypto === undefined) return wrong('crypto', end, 'section-missing');
  const method = readCrypto(crypto);
  if (!method.ok) return method;
  if (data === undefined) return wrong('question', end, 'section-missing');
  const input = readDataInput(data, options.anyOrder ?? false);
  if (!input.ok) return input;
  return extra === undefined ? ok({ text, ...method.value, ...input.value }) : wrong('suite', extra, 'section-extra');
}
