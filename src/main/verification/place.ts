import type { CredentialSummary } from '../../shared/vault/contract';
import type { Problem } from '../../shared/verification/contract';
import type { Place } from '../vault/repositories/types';
import { guidedMethod } from './guide/method';
import { type GuidePosition, positionIn } from './guide/position';
import type { SessionState } from './session/chart';
import type { SessionParts } from './session/parts';
import type { SessionContext, SessionInput } from './session/types';

/** How long a challenge is taken to be good where the profile does not say it. */
const unknownLifeMs = 30 * 60_000;

/** A clock that is corrected by less was not set back: the age of a challenge is known well enough. */
const clockSlackMs = 60_000;

/** What of a session's beginning an earlier one gives. */
export type Resumed = Omit<SessionInput, 'parts'>;

/** Its steps are shown, or a response that they led to. */
const isGuided = ({ value }: SessionState): boolean =>
  value === 'guide' || (typeof value === 'object' && ('response' in value || 'refused' in value));

const isAnswered = ({ credential, challenge, answered }: SessionContext): boolean =>
  answered.some((one) => one.credential === credential?.id && one.challenge === challenge);

/**
 * Where a session stands, to go on from there later; null when there is nothing to go on with: no challenge was accepted
 * yet, it is over, or it was answered by this computer. Session information from a link is not kept, nor its challenge.
 */
export function placeOf(state: SessionState, now: number): Place | null {
  const { credential, challenge, challengeAt, startedAt, session, guide } = state.context;
  if (state.status === 'done' || state.value === 'accepted') return null;
  if (credential === null || startedAt === null || session !== null) return null;
  const about = { credential: credential.id, challenge, challengeAt, startedAt, savedAt: now };
  if (guide !== null && isGuided(state)) return { ...about, ...guide };
  const isWorthless = challenge === '' || isAnswered(state.context);
  return isWorthless ? null : { ...about, trail: [], chosen: {} };
}

/** Its challenge is over; so is one whose age cannot be told, since the clock was set back. */
function isOver({ challengeAt, startedAt, savedAt }: Place, lifeMs: number, now: number): boolean {
  return now < savedAt - clockSlackMs || now >= (challengeAt ?? startedAt) + lifeMs;
}

const lifeOf = (parts: SessionParts, credential: CredentialSummary): number =>
  (parts.profile(credential).challengeSeconds ?? unknownLifeMs / 1000) * 1000;

const isHeld = ({ kind }: CredentialSummary): boolean => kind === 'token' || kind === 'phone';

const positionOf = (parts: SessionParts, credential: CredentialSummary, place: Place): GuidePosition | null =>
  place.trail.length > 0 && isHeld(credential)
    ? positionIn(guidedMethod(parts, credential).guide, place.trail, place.chosen)
    : null;

const chosenAgain = (problem: Problem, kept: Partial<Resumed>): Resumed => ({
  ...{ challenge: '', challengeAt: null, session: null, startedAt: null, credential: null, guide: null },
  ...kept,
  problem,
});

/**
 * The beginning of a session that goes on at a kept place: at the same step of the guide, or at its first one when the
 * profile lost a step; at the choice, with what is to be said, when the challenge or the credential is gone.
 */
export function resumeAt(place: Place, parts: SessionParts): Resumed {
  const { challenge, challengeAt, startedAt } = place;
  const credential = parts.credential(place.credential);
  if (credential === null) return chosenAgain({ code: 'unknown-credential', facts: {} }, { challenge, challengeAt });
  if (isOver(place, lifeOf(parts, credential), parts.clock.now()))
    return chosenAgain({ code: 'challenge-expired', facts: {} }, { credential });
  const guide = positionOf(parts, credential, place);
  return { challenge, challengeAt, startedAt, session: null, credential, guide, problem: null };
}
