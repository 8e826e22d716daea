import { assign } from 'xstate';
import type { Problem } from '../../../../shared/verification/contract';
import { backFrom, follow } from '../../guide/position';
import { readHeld } from '../../methods/held';
import { base } from '../base';
import { challengeFor, challengeProblem } from '../challenge';
import { type Given, guideOf, isGuideMove, stepHere, targetFor } from '../guided';
import type { Answered } from '../parts';
import type { SessionContext } from '../types';

const leaves = (how: 'approved' | 'other-way') => (given: Given) => {
  const target = targetFor(given);
  return target !== null && 'leave' in target && target.leave === how;
};
const leadsOn = (given: Given): boolean => 'step' in (targetFor(given) ?? {});

const goOn = base.assign(({ context, event }) => {
  const target = targetFor({ context, event });
  if (!isGuideMove(event) || target === null || !('step' in target)) return {};
  return { guide: follow(guideOf(context).position, event, target.step), problem: null };
});

/** A phone that was to approve a notice is begun without the challenge; from where it is typed on, it is needed. */
const isWithout = ({ challenge, credential }: SessionContext): boolean =>
  challenge === '' && credential !== null && credential.challenge !== null;
const lacksChallenge = (given: Given): boolean =>
  targetFor(given) !== null && stepHere(given).showsChallenge && isWithout(given.context);

/** The challenge is for the device that is led to, and there is none yet. */
const isOwn = (context: SessionContext, credential: string): boolean =>
  isWithout(context) && credential === context.credential?.id;
const problemOf = (context: SessionContext, challenge: string): Problem | null =>
  challengeProblem(context, context.credential?.id ?? '', challenge, 'wanted');

/** The challenge comes later, typed or brought: from here on it is what is answered. */
const takeChallenge = base.assign(({ context: { credential, parts }, event }) => {
  if ((event.type !== 'answer' && event.type !== 'prefill') || credential === null) return {};
  const challenge = challengeFor(parts, credential, event.challenge);
  return { challenge, challengeAt: parts.clock.now(), problem: null };
});

/** What was read off the device: the answer, or why it is none. */
function readOff({ context, event }: Given): Answered | null {
  const { credential, challenge, parts } = context;
  if (event.type !== 'read' || credential === null) return null;
  const { method } = guideOf(context);
  return readHeld({ credential, method, challenge, typed: event.response, now: parts.clock.now() });
}

const isRead = (given: Given): boolean => stepHere(given).kind === 'read';
const isAnswer = (given: Given): boolean => isRead(given) && 'answer' in (readOff(given) ?? {});
const hasStepBack = ({ context }: Given): boolean => backFrom(guideOf(context).position) !== null;

const calm = base.assign({ problem: null });

const onward = [
  { guard: lacksChallenge, actions: base.assign({ problem: { code: 'code-empty', facts: {} } }) },
  {
    guard: leaves('approved'),
    target: '#session.response.elsewhere',
    actions: base.assign({ carried: 'approved', problem: null }),
  },
  { guard: leaves('other-way'), target: 'choose', actions: calm },
  { guard: leadsOn, actions: goOn },
] as const;

/**
 * A device in the person's hand, step by step as its portal's profile has them. Nothing here runs by time: the device has
 * its own. Its PIN is typed on the device alone.
 */
export const guide = base.createStateConfig({
  on: {
    next: onward,
    pick: onward,
    'it-shows': onward.slice(1),
    answer: [
      {
        guard: ({ context, event }) => isOwn(context, event.credential) && problemOf(context, event.challenge) === null,
        actions: takeChallenge,
      },
      {
        guard: ({ context, event }) => isOwn(context, event.credential),
        actions: assign(({ context, event }) => ({ problem: problemOf(context, event.challenge) })),
      },
    ],
    prefill: {
      guard: ({ context, event }) => isWithout(context) && problemOf(context, event.challenge) === null,
      actions: takeChallenge,
    },
    read: [
      {
        guard: isAnswer,
        target: '#session.response',
        actions: assign(({ context, event }) => ({ problem: null, carried: null, ...readOff({ context, event }) })),
      },
      { guard: isRead, actions: assign(({ context, event }) => ({ ...readOff({ context, event }) })) },
    ],
    'typed-there': {
      guard: isRead,
      target: '#session.response.elsewhere',
      actions: assign({ carried: 'typed-there', problem: null }),
    },
    back: [
      {
        guard: hasStepBack,
        actions: assign(({ context }) => ({ guide: backFrom(guideOf(context).position), problem: null })),
      },
      { target: 'choose', actions: calm },
    ],
    'other-way': { target: 'choose', actions: calm },
  },
});
