import type { CredentialSummary } from '../../../shared/vault/contract';
import type { Snapshot } from '../../../shared/verification/contract';
import { likelyCauses, nextStep } from '../causes';
import { endOf } from './end';
import type { SessionContext } from './types';

type Screen = Omit<Extract<Snapshot, { step: 'refused' }>, 'credential' | 'challenge'>;

function knownOf(context: SessionContext, { kind, needsPin }: CredentialSummary, isLocked: boolean) {
  const { refusal, refusedAt, parts, credential } = context;
  const traits = credential === null ? { hasCounter: false, hasTime: false } : parts.traits(credential);
  const end = endOf(context);
  return { kind, refusal, hasPin: needsPin, ...traits, isLocked, isOver: end !== null && (refusedAt ?? 0) >= end };
}

/**
 * What a refusal means: likely causes, one next action, and how near the account is to being locked. Failures are those
 * that the history knows in the portal's span, and this one; the portal may have counted more.
 */
export function refusedScreen(context: SessionContext): Screen {
  const { credential, refusal, refusedAt, failuresBefore, parts } = context;
  if (credential === null) throw new Error('a refusal without a credential');
  const limit = parts.profile(credential).lockOut;
  const failures = failuresBefore + 1;
  const isLocked = refusal === 'locked-out' || (limit !== null && failures >= limit.count);
  const known = knownOf(context, credential, isLocked);
  const lockedUntil = isLocked && limit !== null ? (refusedAt ?? 0) + limit.spanSeconds * 1000 : null;
  const next = nextStep(known, limit !== null);
  return {
    step: 'refused',
    refusal,
    causes: likelyCauses(known),
    next,
    failures,
    limit: limit?.count ?? null,
    lockedUntil,
  };
}
