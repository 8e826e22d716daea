import type { Result } from '../result';
import { ok } from '../result';
import { codeDigits, type HashAlgorithm, hashAlgorithms } from './algorithm';
import type { LinkParameters } from './link-parameters';
import { type LinkProblem, type Piece, readNumber, refuse } from './link-text';
import { type LinkMethod, lastLinkCounter, longestPeriod } from './otpauth-types';
import { parseSuite } from './suite';

type MethodReader = (parameters: LinkParameters, type: Piece) => Result<LinkMethod, LinkProblem>;

/** `SHA1`, also `SHA-1`, `HmacSHA1`, in any case. Another name is refused: falling back would give wrong codes. */
function readAlgorithm(value: Piece | undefined): Result<HashAlgorithm, LinkProblem> {
  if (value === undefined) return ok('SHA1');
  const name = value.text
    .toUpperCase()
    .replace(/^HMAC-?/, '')
    .replace(/^SHA-/, 'SHA');
  const known = hashAlgorithms.find((algorithm) => algorithm === name);
  return known === undefined ? refuse('algorithm', value.at) : ok(known);
}

function readBounded(
  value: Piece | undefined,
  usual: number,
  bounds: { readonly min: number; readonly max: number },
  why: 'digits' | 'period',
): Result<number, LinkProblem> {
  if (value === undefined) return ok(usual);
  const number = readNumber(value.text, BigInt(bounds.min), BigInt(bounds.max));
  return number === null ? refuse(why, value.at) : ok(Number(number));
}

/** The counter has no usual value: a guess of 0 would give codes that the portal has seen already. */
function readCounter(value: Piece | undefined, type: Piece): Result<bigint, LinkProblem> {
  if (value === undefined) return refuse('counter-missing', type.at);
  const counter = readNumber(value.text, 0n, lastLinkCounter);
  return counter === null ? refuse('counter', value.at) : ok(counter);
}

function readCode(parameters: LinkParameters): Result<{ algorithm: HashAlgorithm; digits: number }, LinkProblem> {
  const algorithm = readAlgorithm(parameters.get('algorithm'));
  if (!algorithm.ok) return algorithm;
  const digits = readBounded(parameters.get('digits'), 6, codeDigits, 'digits');
  return digits.ok ? ok({ algorithm: algorithm.value, digits: digits.value }) : digits;
}

const readTotp: MethodReader = (parameters) => {
  const code = readCode(parameters);
  if (!code.ok) return code;
  const period = readBounded(parameters.get('period'), 30, { min: 1, max: longestPeriod }, 'period');
  return period.ok ? ok({ kind: 'totp', ...code.value, period: period.value }) : period;
};

const readHotp: MethodReader = (parameters, type) => {
  const code = readCode(parameters);
  if (!code.ok) return code;
  const counter = readCounter(parameters.get('counter'), type);
  return counter.ok ? ok({ kind: 'hotp', ...code.value, counter: counter.value }) : counter;
};

const readOcra: MethodReader = (parameters, type) => {
  const value = parameters.get('suite');
  if (value === undefined) return refuse('suite-missing', type.at);
  const suite = parseSuite(value.text);
  if (!suite.ok) {
    const { part, found, position, why } = suite.error.facts;
    return refuse('suite', value.at, {
      suitePart: part ?? null,
      suiteFound: found ?? null,
      suitePosition: position ?? null,
      suiteWhy: why ?? null,
    });
  }
  if (!suite.value.counter) return ok({ kind: 'ocra', suite: suite.value, counter: null });
  const counter = readCounter(parameters.get('counter'), type);
  return counter.ok ? ok({ kind: 'ocra', suite: suite.value, counter: counter.value }) : counter;
};

const readers: ReadonlyMap<string, MethodReader> = new Map([
  ['totp', readTotp],
  ['hotp', readHotp],
  ['ocra', readOcra],
]);

/** Finds how the parameters of a link's type are read; types are compared without case. */
export const methodReader = (type: string): MethodReader | undefined => readers.get(type.toLowerCase());
