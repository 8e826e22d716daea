import { methodOf } from '../../../shared/profiles/method-of';
import type { CredentialSummary } from '../../../shared/vault/contract';
import { checkCode, type WantedCode } from '../../../shared/verification/code';
import type { Problem } from '../../../shared/verification/contract';
import type { SessionParts } from './parts';
import type { SessionContext } from './types';

type Parts = Pick<SessionParts, 'profile'>;

/** An HMAC slot takes 63 bytes at most (yubiotp.md, 5). */
const slotBytes = 63;

function shapeOf({ profile }: Parts, credential: CredentialSummary): WantedCode | null {
  const { kind, challenge } = credential;
  if (challenge === null) return null;
  const wanted = { ...challenge, case: methodOf(profile(credential), credential)?.challenge?.case ?? 'any' };
  return kind === 'hmac-slot' ? { ...wanted, max: Math.min(challenge.max, slotBytes) } : wanted;
}

/** The challenge as it is answered: without separators, in the portal's letter case; empty where the way takes none. */
export function challengeFor(parts: Parts, credential: CredentialSummary, typed: string): string {
  const shape = shapeOf(parts, credential);
  return shape === null ? '' : checkCode(typed, shape).value;
}

/**
 * Why this challenge cannot be answered with this credential as it is typed. A phone may approve a notice: it can be begun
 * without a challenge, unless one is `wanted`.
 */
export function challengeProblem(
  context: SessionContext,
  id: string,
  typed: string,
  when: 'first' | 'wanted' = 'first',
): Problem | null {
  const credential = context.parts.credential(id);
  if (credential === null) return { code: 'unknown-credential', facts: {} };
  const shape = shapeOf(context.parts, credential);
  if (shape === null) return null;
  const { value, problem } = checkCode(typed, shape, { kind: 'response', shape: credential.response });
  if (problem?.code === 'code-empty' && when === 'first' && credential.kind === 'phone') return null;
  if (problem !== null) return problem;
  return context.parts.isAnswered(credential.id, value) ? { code: 'challenge-used', facts: {} } : null;
}
