import { assign } from 'xstate';
import { base } from '../base';
import { pinProblem } from '../pin';
import { questionOf } from '../question';

/** The suite wants a PIN. A wrong one cannot be told here, so the screen says what it costs at the portal. */
export const pin = base.createStateConfig({
  on: {
    pin: [
      { guard: ({ event }) => pinProblem(event.pin) === null, target: 'working' },
      { actions: assign(({ event }) => ({ problem: pinProblem(event.pin) })) },
    ],
    back: { target: 'choose', actions: assign({ problem: null }) },
    'other-way': { target: 'choose', actions: assign({ problem: null }) },
  },
});

/** The vault computes. It ends within the move that began it: with the response, or back where the fault can be mended. */
export const working = base.createStateConfig({
  entry: assign({ problem: null }),
  invoke: {
    src: 'compute',
    input: ({ context, event }) => ({
      parts: context.parts,
      question: questionOf(context, event.type === 'pin' ? event.pin : null),
    }),
    onError: { target: 'choose', actions: assign({ problem: { code: 'internal', facts: {} } }) },
  },
  on: {
    answered: { target: 'response', actions: assign(({ event }) => ({ answer: event.answer })) },
    failed: { target: 'choose', actions: assign(({ event }) => ({ problem: event.problem })) },
  },
});
