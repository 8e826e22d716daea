import type { CredentialSummary } from '../../../shared/vault/contract';
import { checkCode } from '../../../shared/verification/code';
import type { GuidedMethod } from '../guide/method';
import type { Answered } from '../session/parts';
import { answerOf } from './method';

/** What a person read off the device in their hand at `now` (ms since the epoch). */
export interface ReadOff {
  readonly credential: CredentialSummary;
  readonly method: GuidedMethod;
  readonly challenge: string;
  readonly typed: string;
  readonly now: number;
}

/**
 * A response that was read off a device and typed, in the letter case of its portal. Refused by name when it is not of
 * the length and alphabet that the device shows, or when it is the challenge that was typed once more.
 */
export function readHeld({ credential, method, challenge, typed, now }: ReadOff): Answered {
  const { response: code, responseSeconds } = method;
  const shape = credential.challenge;
  const mistakenFor = shape === null ? undefined : ({ kind: 'challenge', shape } as const);
  const { value, problem } = checkCode(typed, { ...credential.response, case: code.case }, mistakenFor);
  if (problem !== null) return { problem };
  if (value === challenge) return { problem: { code: 'code-looks-like-challenge', facts: { length: value.length } } };
  const validUntil = responseSeconds === null ? null : now + responseSeconds * 1000;
  return answerOf(value, { signedBy: credential.account, validUntil });
}
