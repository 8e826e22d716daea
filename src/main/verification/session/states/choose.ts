import { assign } from 'xstate';
import { conclude, forget, nothingOpen } from '../actions';
import { base } from '../base';
import { challengeFor, challengeProblem } from '../challenge';

/** Goes on with what was typed: from here the challenge is what is answered, without separators. */
const accept = base.assign(({ context, event }) => {
  if (event.type !== 'answer') return {};
  const { parts } = context;
  const credential = parts.credential(event.credential);
  const challenge = credential?.challenge ? challengeFor(credential, event.challenge) : event.challenge;
  const isSame = challenge === context.challenge;
  const now = parts.clock.now();
  const challengeAt = (isSame ? context.challengeAt : null) ?? now;
  const kept = isSame ? context : { startedAt: null, session: null };
  return { credential, challenge, challengeAt, startedAt: kept.startedAt ?? now, session: kept.session, problem: null };
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
          problem: challengeProblem(context, event.credential, event.challenge),
        })),
      },
    ],
    /** "The portal really shows this one": the person has looked again. */
    retry: {
      guard: ({ context }) => context.problem?.code === 'challenge-used',
      target: 'begin',
      actions: assign(({ context: { credential, challenge, parts } }) => ({
        challenge: credential === null ? challenge : challengeFor(credential, challenge),
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
    offer: { actions: assign(({ event }) => ({ credential: event.credential })) },
  },
});

/** No screen: the credential's kind says which one comes. */
export const begin = base.createStateConfig({
  always: [
    { guard: ({ context }) => context.credential?.needsPin === true, target: 'pin' },
    { guard: ({ context }) => context.credential?.kind === 'token', target: 'token' },
    { guard: ({ context }) => context.credential?.kind === 'hmac-slot', target: 'key' },
    { target: 'working' },
  ],
});
