import { parseSuite } from '../../shared/oath/suite';
import { ocra } from '../oath/ocra';
import { totp } from '../oath/totp';

/** What a hand-held token of this suite and secret shows for a challenge of digits; null when its suite cannot answer. */
export function tokenAnswer(suite: string, secret: Uint8Array, challenge: string): string | null {
  const parsed = parseSuite(suite);
  if (!parsed.ok) return null;
  const code = ocra(parsed.value, secret, { question: challenge });
  return code.ok ? code.value : null;
}

/** The digits that a hand-held token without a challenge shows at a time (ms since the epoch). */
export const timedCode = (secret: Uint8Array, now: number): string =>
  totp(secret, now, { period: 30, digits: 6, algorithm: 'SHA1' }).code;
