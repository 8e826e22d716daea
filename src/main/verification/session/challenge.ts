import type { CodeShape, CredentialSummary } from '../../../shared/vault/contract';
import { checkCode } from '../../../shared/verification/code';
import type { Problem } from '../../../shared/verification/contract';
import type { SessionContext } from './types';

/** An HMAC slot takes 63 bytes at most (yubiotp.md, 5). */
const slotBytes = 63;

const shapeOf = ({ kind, challenge }: CredentialSummary): CodeShape | null =>
  challenge !== null && kind === 'hmac-slot' ? { ...challenge, max: Math.min(challenge.max, slotBytes) } : challenge;

/** The challenge as it is answered: without separators; empty where the way takes none. */
export function challengeFor(credential: CredentialSummary, typed: string): string {
  const shape = shapeOf(credential);
  return shape === null ? '' : checkCode(typed, shape).value;
}

/** Why this challenge cannot be answered with this credential as it is typed. */
export function challengeProblem(context: SessionContext, id: string, typed: string): Problem | null {
  const credential = context.parts.credential(id);
  if (credential === null) return { code: 'unknown-credential', facts: {} };
  const shape = shapeOf(credential);
  if (shape === null) return null;
  const { value, problem } = checkCode(typed, shape, { kind: 'response', shape: credential.response });
  if (problem !== null) return problem;
  return context.parts.isAnswered(credential.id, value) ? { code: 'challenge-used', facts: {} } : null;
}
