import { hashBytes } from '../../shared/oath/algorithm';
import type { Suite } from '../../shared/oath/suite';
import { unknownPortal } from '../../shared/profiles/known';
import type { CodeShape } from '../../shared/vault/contract';
import type { NewCredential } from './repositories/types';

/** A code of exactly so many decimal digits. */
export const decimal = (digits: number): CodeShape => ({ min: digits, max: digits, alphabet: 'digits' });

const alphabets = { N: 'digits', H: 'hex', A: 'alphanumeric' } as const;

/** What a suite's challenge looks like. The suite says only how long it may be at most; a portal may fix it. */
export const challengeShape = ({ question }: Suite, isFixed: boolean): CodeShape => ({
  min: isFixed ? question.length : 1,
  max: question.length,
  alphabet: alphabets[question.format],
});

/** What a suite's response looks like; without truncation it is the whole HMAC in hex. */
export function responseShape({ digits, algorithm }: Suite): CodeShape {
  const whole = 2 * hashBytes[algorithm];
  return digits === 0 ? { min: whole, max: whole, alphabet: 'hex' } : decimal(digits);
}

/** What every new credential has, before its kind adds its own; nothing of practice, no secret. */
export const blankCredential = {
  profile: unknownPortal,
  practice: false,
  method: null,
  device: '',
  pinDigits: null,
  challenge: null,
  needsPin: false,
  suite: null,
  algorithm: null,
  digits: null,
  period: null,
  counter: null,
  slot: null,
  secret: null,
} as const satisfies Partial<NewCredential>;

/** What an OCRA credential is by its suite. */
export const ofSuite = (suite: Suite, isFixed: boolean) => ({
  challenge: challengeShape(suite, isFixed),
  response: responseShape(suite),
  needsPin: suite.pin !== null,
  suite: suite.text,
});
