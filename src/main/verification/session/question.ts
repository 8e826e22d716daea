import type { Question } from './parts';
import type { SessionContext } from './types';

/** What the method is asked. A state that asks is never entered without a credential. */
export function questionOf({ credential, challenge }: SessionContext, pin: Uint8Array | null): Question {
  if (credential === null) throw new Error('a method was asked without a credential');
  return { credential, challenge: credential.challenge === null ? '' : challenge, pin };
}
