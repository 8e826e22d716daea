import { readHex } from '../../../shared/oath/hex';
import type { Question } from './parts';
import type { SessionContext } from './types';

/** Session information as bytes. What brought it has checked its digits; without them there is none. */
function sessionBytes(session: string | null): Uint8Array | null {
  const bytes = readHex(session ?? '');
  return session !== null && bytes.ok ? bytes.value : null;
}

/** What the method is asked. A state that asks is never entered without a credential. */
export function questionOf(context: SessionContext, pin: Uint8Array | null): Question {
  const { credential, challenge, session } = context;
  if (credential === null) throw new Error('a method was asked without a credential');
  const asked = credential.challenge === null ? '' : challenge;
  return { credential, challenge: asked, pin, session: sessionBytes(session) };
}
