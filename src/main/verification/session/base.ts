import { setup } from 'xstate';
import { askKey, compute, watchKeys } from './actors';
import type { SessionContext, SessionEvent, SessionInput } from './types';

/** A key that neither answers nor fails is given up after this; its own limits are shorter. */
export const keyLimitMs = 60_000;

const types = {} as { context: SessionContext; events: SessionEvent; input: SessionInput };

/** What the states of the chart share: types, actors, waits. */
export const base = setup({
  types,
  actors: { compute, askKey, watchKeys },
  delays: { keyLimit: keyLimitMs, response: ({ context }) => context.parts.responseMs() },
});
