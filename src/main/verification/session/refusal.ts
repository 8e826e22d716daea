import { methodOf } from '../../../shared/profiles/method-of';
import type { CredentialSummary } from '../../../shared/vault/contract';
import type { RefusedWay } from '../causes';
import type { SessionContext } from './types';

/** What was answered with, as far as the causes of a refusal differ. */
export function wayOf({ carried, parts }: SessionContext, credential: CredentialSummary): RefusedWay {
  const { kind, challenge } = credential;
  if (carried === 'approved') return 'approved';
  if (kind !== 'token') return kind;
  const groups = methodOf(parts.profile(credential), credential)?.response.groups ?? [];
  if (challenge === null) return 'token-timed';
  return new Set(groups).size > 1 ? 'token-parts' : 'token';
}

/** How far the portal's limits are used up by this refusal, as far as this computer knows. */
export interface Limits {
  /** Refused log-ins, and how many lock the account; null: not known. */
  readonly failures: number;
  readonly limit: number | null;
  /** Refusals in this log-in, and how many end it; null: not known. */
  readonly refusals: number;
  readonly perLogIn: number | null;
  readonly isLocked: boolean;
  readonly isEnded: boolean;
  /** When a lock ends, ms since the epoch; null where there is none or nobody knows. */
  readonly lockedUntil: number | null;
}

/** Failures are those that the history knows in the portal's span, and this one; the portal may have counted more. */
export function limitsOf(context: SessionContext, credential: CredentialSummary): Limits {
  const { refusal, refusedAt, failuresBefore, refusalsBefore, parts } = context;
  const { lockOut, attemptsPerLogIn: perLogIn } = parts.profile(credential);
  const failures = failuresBefore + 1;
  const refusals = refusalsBefore + 1;
  const isLocked = refusal === 'locked-out' || (lockOut !== null && failures >= lockOut.count);
  const lockedUntil = isLocked && lockOut !== null ? (refusedAt ?? 0) + lockOut.spanSeconds * 1000 : null;
  const isEnded = perLogIn !== null && refusals >= perLogIn;
  return { failures, limit: lockOut?.count ?? null, refusals, perLogIn, isLocked, isEnded, lockedUntil };
}

/** No response to this challenge is taken any more: trying again would only count as one more failure. */
export function isStopped(context: SessionContext): boolean {
  if (context.credential === null) return true;
  const { isLocked, isEnded } = limitsOf(context, context.credential);
  return isLocked || isEnded;
}
