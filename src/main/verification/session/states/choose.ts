import { assign } from 'xstate';
import { guidedMethod } from '../../guide/method';
import { startOf } from '../../guide/position';
import { conclude, forget, nothingOpen } from '../actions';
import { base } from '../base';
import { challengeFor, challengeProblem } from '../challenge';
import type { SessionContext } from '../types';

/** Goes on with what was typed: from here the challenge is what is answered, without separators. */
const accept = base.assign(({ context, event }) => {
  if (event.type !== 'answer') return {};
  const { parts } = context;
  const credential = parts.credential(event.credential);
  const challenge = credential?.challenge ? challengeFor(parts, credential, event.challenge) : event.challenge;
  const isSame = challenge === context.challenge;
  const now = parts.clock.now();
  const challengeAt = challenge === '' ? null : ((isSame ? context.challengeAt : null) ?? now);
  const kept = isSame ? context : { startedAt: null, session: null, refusalsBefore: 0 };
  const guide = isSame && credential?.id === context.credential?.id ? context.guide : null;
  const { session, refusalsBefore } = kept;
  const about = { credential, challenge, challengeAt, startedAt: kept.startedAt ?? now, session };
  return { ...about, guide, refusalsBefore, problem: null };
});

/** The challenge field and the ways to answer. The person sees it first, and again whenever a way is given up. */
export const choose = base.createStateConfig({
  entry: [conclude, forget, assign(nothingOpen)],
  on: {
    answer: [
      {
        guard: ({ context, event }) => challengeProblem(context, event.credential, event.challenge) === null,
        target: 'begin',
        actions: accept,
      },
      {
        actions: assign(({ context, event }) => ({
          credential: context.parts.credential(event.credential) ?? context.credential,
          challenge: event.challenge,
          guide: null,
          problem: challengeProblem(context, event.credential, event.challenge),
        })),
      },
    ],
    /** "The portal really shows this one": the person has looked again. */
    retry: {
      guard: ({ context }) => context.problem?.code === 'challenge-used',
      target: 'begin',
      actions: assign(({ context: { credential, challenge, parts } }) => ({
        challenge: credential === null ? challenge : challengeFor(parts, credential, challenge),
        challengeAt: parts.clock.now(),
        startedAt: parts.clock.now(),
        problem: null,
      })),
    },
    prefill: {
      actions: assign(({ context, event }) => ({
        challenge: event.challenge,
        session: event.session,
        challengeAt: context.parts.clock.now(),
        problem: null,
      })),
    },
    offer: { actions: assign(({ event }) => ({ credential: event.credential, guide: null })) },
  },
});

/** The guide from its first step; what was chosen on an earlier way with this challenge is offered again. */
const guideFromStart = base.assign(({ context }: { context: SessionContext }) => {
  const { credential, guide, parts } = context;
  return credential === null ? {} : { guide: startOf(guidedMethod(parts, credential).guide, guide?.chosen) };
});

const isHeld = ({ context: { credential } }: { context: SessionContext }): boolean =>
  credential?.kind === 'token' || credential?.kind === 'phone';

/** No screen: a session goes on where an earlier one stood in a guide, else it begins with the challenge. */
export const start = base.createStateConfig({
  always: [{ guard: ({ context }) => context.guide !== null, target: 'guide' }, { target: 'choose' }],
});

/** No screen: the credential's kind says which one comes. */
export const begin = base.createStateConfig({
  always: [
    { guard: ({ context }) => context.credential?.needsPin === true, target: 'pin' },
    { guard: isHeld, target: 'guide', actions: guideFromStart },
    { guard: ({ context }) => context.credential?.kind === 'hmac-slot', target: 'key' },
    { target: 'working' },
  ],
});
