import type { CredentialSummary } from '../../../shared/vault/contract';
import type { Snapshot } from '../../../shared/verification/contract';
import { likelyCauses, nextStep, type Refused } from '../causes';
import { endOf } from './end';
import { type Limits, limitsOf, wayOf } from './refusal';
import type { SessionContext } from './types';

type Screen = Omit<Extract<Snapshot, { step: 'refused' }>, 'credential' | 'challenge'>;

function knownOf(context: SessionContext, credential: CredentialSummary, limits: Limits): Refused {
  const { refusal, refusedAt, parts } = context;
  const { isLocked, isEnded } = limits;
  const end = endOf(context);
  const isOver = end !== null && (refusedAt ?? 0) >= end;
  const way = wayOf(context, credential);
  return { way, refusal, hasPin: credential.needsPin, ...parts.traits(credential), isLocked, isEnded, isOver };
}

/** What a refusal means: likely causes, one next action, and how near the account is to being locked. */
export function refusedScreen(context: SessionContext): Screen {
  const { credential, refusal } = context;
  if (credential === null) throw new Error('a refusal without a credential');
  const { isLocked: _locked, isEnded: _ended, ...limits } = limitsOf(context, credential);
  const known = knownOf(context, credential, limitsOf(context, credential));
  const next = nextStep(known, limits.limit !== null);
  return { step: 'refused', refusal, causes: likelyCauses(known), next, ...limits };
}
