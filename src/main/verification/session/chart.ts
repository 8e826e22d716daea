import type { SnapshotFrom } from 'xstate';
import { conclude, forget, nothingOpen } from './actions';
import { base } from './base';
import { begin, choose, start } from './states/choose';
import { guide } from './states/guide';
import { key } from './states/key';
import { refused } from './states/refused';
import { accepted, response } from './states/response';
import { pin, working } from './states/software';
import type { SessionContext, SessionInput } from './types';

const fresh = (input: SessionInput): SessionContext => ({
  ...input,
  ...nothingOpen,
  signedBy: '',
  validUntil: null,
  copiedUntil: null,
  refusalsBefore: 0,
  failuresBefore: 0,
  acceptedAt: null,
  answered: [],
});

/**
 * One verification: the states are the screens, one each but for `start`, `begin`, `locked` and `over`, which nobody sees. A lock ends it
 * from everywhere and keeps the challenge; Cancel and a new challenge drop it. `README.md` draws the chart.
 */
export const chart = base.createMachine({
  id: 'session',
  context: ({ input }) => fresh(input),
  initial: 'start',
  on: {
    lock: { target: '.locked' },
    cancel: { target: '.over' },
    'new-challenge': { target: '.over' },
  },
  states: {
    start,
    choose,
    begin,
    pin,
    working,
    guide,
    key,
    response,
    accepted,
    refused,
    locked: { type: 'final', entry: [conclude, forget] },
    over: { type: 'final', entry: [conclude, forget] },
  },
});

/** Where a session stands. */
export type SessionState = SnapshotFrom<typeof chart>;
