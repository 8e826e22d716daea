import { assign } from 'xstate';
import { conclude, forget, nothingOpen } from '../actions';
import { base } from '../base';
import { isStopped } from '../refusal';
import type { SessionContext } from '../types';

/** One more refusal in this log-in. */
const counted = base.assign(({ context: { refusalsBefore } }) => ({ refusalsBefore: refusalsBefore + 1 }));

/** The same challenge once more, the same way: the response was mistyped, or the PIN was. */
const again = {
  guard: ({ context }: { readonly context: SessionContext }) => !isStopped(context),
  target: '#session.begin',
  actions: [conclude, forget, counted, base.assign(nothingOpen)],
};

/** The portal said no. While nobody has said what it wrote, Back returns to the response: it may be a slip. */
export const refused = base.createStateConfig({
  initial: 'asking',
  entry: assign(({ context: { credential, parts } }) => ({
    refusedAt: parts.clock.now(),
    failuresBefore: credential === null ? 0 : parts.failures(credential),
  })),
  on: { retry: again, 'other-way': { target: 'choose', actions: counted } },
  states: {
    asking: {
      on: {
        said: {
          target: 'told',
          actions: [conclude, forget, assign(({ event }) => ({ refusal: event.refusal, isOpen: false, answer: null }))],
        },
        back: [
          {
            guard: ({ context }) => context.answer !== null,
            target: '#session.response.covered',
            actions: assign({ refusedAt: null }),
          },
          { target: '#session.response.elsewhere', actions: assign({ refusedAt: null }) },
        ],
      },
    },
    told: { on: { said: { actions: assign(({ event }) => ({ refusal: event.refusal })) } } },
  },
});
