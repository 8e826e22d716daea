import { assign } from 'xstate';
import type { TokenTrouble } from '../../../../shared/verification/contract';
import { readToken } from '../../methods/token';
import { base } from '../base';
import type { SessionContext } from '../types';

/** The step from which the token is tried again. A locked one has none: only another way helps. */
const again: Readonly<Record<TokenTrouble, 'on' | 'pin' | null>> = {
  dark: 'on',
  'wrong-pin': 'pin',
  locked: null,
  'back-to-pin': 'pin',
  'something-else': 'on',
};

const stepAgain = ({ trouble }: SessionContext) => (trouble === null ? null : again[trouble]);
const isUsable = ({ context }: { context: SessionContext }): boolean => context.trouble !== 'locked';
const calm = base.assign({ trouble: null, problem: null });

/** What was read off the display: the answer, or why it is none. */
const readOff = ({ credential, challenge }: SessionContext, typed: string) =>
  credential === null ? { problem: null } : readToken(credential, challenge, typed);

/** With trouble said, Back takes that back first. */
const takenBack = { guard: ({ context }: { context: SessionContext }) => context.trouble !== null, actions: calm };

/**
 * The hand-held token in the person's hand, step by step. Nothing here runs by time: the token has its own. Its PIN
 * is typed on the token alone.
 */
export const token = base.createStateConfig({
  initial: 'on',
  entry: calm,
  on: {
    trouble: { actions: assign(({ event }) => ({ trouble: event.trouble })) },
    retry: [
      { guard: ({ context }) => stepAgain(context) === 'on', target: '.on', actions: calm },
      { guard: ({ context }) => stepAgain(context) === 'pin', target: '.pin', actions: calm },
    ],
    'other-way': { target: 'choose', actions: calm },
  },
  states: {
    on: {
      on: {
        next: { guard: isUsable, target: 'pin', actions: calm },
        back: [takenBack, { target: '#session.choose', actions: calm }],
      },
    },
    pin: {
      on: { next: { guard: isUsable, target: 'challenge', actions: calm }, back: [takenBack, { target: 'on' }] },
    },
    challenge: {
      on: { next: { guard: isUsable, target: 'read', actions: calm }, back: [takenBack, { target: 'pin' }] },
    },
    read: {
      on: {
        read: [
          {
            guard: ({ context, event }) => 'answer' in readOff(context, event.response),
            target: '#session.response',
            actions: assign(({ context, event }) => ({ problem: null, ...readOff(context, event.response) })),
          },
          { actions: assign(({ context, event }) => ({ ...readOff(context, event.response) })) },
        ],
        'typed-there': { target: '#session.response.elsewhere', actions: calm },
        back: [takenBack, { target: 'challenge', actions: calm }],
      },
    },
  },
});
