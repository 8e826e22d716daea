import type { SessionContext } from './types';

/** When the challenge ends at the portal at the latest: it was shown there before it was typed here. */
function challengeEnd({ credential, challengeAt, parts }: SessionContext): number | null {
  if (credential === null || credential.challenge === null || challengeAt === null) return null;
  const life = parts.profile(credential).challengeSeconds;
  return life === null ? null : challengeAt + life * 1000;
}

/** When the response is worth nothing any more at the latest (ms since the epoch): its challenge ends, or its own time. */
export function endOf(context: SessionContext): number | null {
  const ends = [challengeEnd(context), context.validUntil].filter((at) => at !== null);
  return ends.length === 0 ? null : Math.min(...ends);
}
