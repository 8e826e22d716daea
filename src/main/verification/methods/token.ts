import type { CredentialSummary } from '../../../shared/vault/contract';
import { checkCode } from '../../../shared/verification/code';
import type { Answered } from '../session/parts';
import { answerOf } from './method';

/**
 * What a person read off a hand-held token, as an answer. Refused by name when it is not of the token's length and
 * alphabet, or when it is the challenge that was typed once more.
 */
export function readToken(credential: CredentialSummary, challenge: string, typed: string): Answered {
  const shape = credential.challenge;
  const mistakenFor = shape === null ? undefined : ({ kind: 'challenge', shape } as const);
  const { value, problem } = checkCode(typed, credential.response, mistakenFor);
  if (problem !== null) return { problem };
  if (value === challenge) return { problem: { code: 'code-looks-like-challenge', facts: { length: value.length } } };
  return answerOf(value, { signedBy: credential.account, validUntil: null });
}
