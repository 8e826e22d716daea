import { getAdjacencyMap, getShortestPaths, getStateNodes } from '@xstate/graph';
import { expect, test } from 'vitest';
import { type AnyStateNode, createActor } from 'xstate';
import { chart, type SessionState } from '../../../../src/main/verification/session/chart';
import { screenOf } from '../../../../src/main/verification/session/screen';
import type { SessionEvent } from '../../../../src/main/verification/session/types';
import { snapshot as snapshotShape } from '../../../../src/shared/verification/contract';
import { canary, events, nameOf, ownEvents, silent, walkParts } from './walk-parts';

const input = (parts = walkParts().parts) => ({
  ...{ parts, challenge: '', session: null, challengeAt: null, startedAt: null },
  ...{ credential: null, guide: null, problem: null },
});
const options = {
  input: input(),
  serializeState: nameOf as never,
  events: (state: SessionState) => (state.status === 'done' ? [] : [...events, ...ownEvents(state)]),
};
const map = Object.values(getAdjacencyMap(chart, options as never)) as unknown as readonly {
  state: SessionState;
  transitions: Record<string, { event: SessionEvent; state: SessionState }>;
}[];
const states = map.map(({ state }) => state);
/** States with a screen: `begin` is passed through, the final ones are over. */
const isScreen = (state: SessionState): boolean => state.status === 'active';

const pathOf = (node: AnyStateNode): string => node.path.join('.');

test('every state of the chart is reached', () => {
  const reached = new Set(states.flatMap((state) => state._nodes.map(pathOf)));
  const passedThrough = ['start', 'begin'];
  const all = getStateNodes(chart).map(pathOf);
  expect(all.filter((path) => !reached.has(path))).toEqual(passedThrough);
});

test('every transition of the chart is taken', () => {
  const taken = new Set<unknown>();
  for (const { state, transitions } of map)
    for (const { event } of Object.values(transitions))
      for (const transition of chart.getTransitionData(state as never, event)) taken.add(transition);
  const all = [chart.root, ...getStateNodes(chart)].flatMap((node) => [...node.transitions.values()].flat());
  const missed = all.filter((transition) => !taken.has(transition));
  expect(missed.map(({ source, eventType }) => `${pathOf(source)} on ${eventType}`)).toEqual([]);
  expect(all.length).toBeGreaterThan(60);
});

test('every screen on the way is one of the contract, and the response stands in no other field', () => {
  expect(states.filter(isScreen).length).toBeGreaterThan(100);
  for (const state of states.filter(isScreen)) {
    const screen = snapshotShape.parse(screenOf(state, null));
    const { response, ...rest } = { response: null, ...screen };
    expect(JSON.stringify(rest)).not.toContain(canary);
    expect(JSON.stringify(screen)).not.toContain('9174');
    const isShown = state.matches({ response: 'shown' });
    expect(response).toBe(isShown ? canary : null);
  }
});

test('no wait of the chart is without an end or a person', () => {
  const waits = states.filter(isScreen).filter((state) => Object.keys(state.children).length > 0);
  expect(waits.length).toBeGreaterThan(0);
  for (const state of waits) for (const type of ['cancel', 'lock'] as const) expect(state.can({ type })).toBe(true);
});

/** The chart run for real along each shortest path; what it does to the world is kept. */
const walks = getShortestPaths(chart, options as never) as unknown as readonly {
  state: SessionState;
  steps: readonly { event: SessionEvent }[];
}[];

function walk(steps: readonly { event: SessionEvent }[]) {
  let stopped = 0;
  const { parts, done } = walkParts();
  const actor = createActor(
    silent(() => (stopped += 1)),
    { input: input(parts) },
  );
  const started = () => Object.keys(actor.getSnapshot().children).length;
  actor.start();
  for (const { event } of steps.filter(({ event: { type } }) => String(type) !== 'xstate.init')) {
    const bytes = event.type === 'answered' ? { ...event, answer: structuredClone(event.answer) } : event;
    actor.send(bytes as SessionEvent);
  }
  return { actor, done, started, stopped: () => stopped };
}

test('along every path a lock ends the session, wipes the response and stops what was asked (V16)', () => {
  expect(walks.length).toBe(states.length);
  for (const { state, steps } of walks) {
    const { actor, started, stopped } = walk(steps);
    expect(nameOf(actor.getSnapshot())).toBe(nameOf(state));
    const running = started();
    const before = stopped();
    const bytes = actor.getSnapshot().context.answer?.response;
    if (isScreen(state)) actor.send({ type: 'lock' });
    expect(actor.getSnapshot().status).toBe('done');
    expect(bytes?.every((byte) => byte === 0) ?? true).toBe(true);
    expect(stopped() - before).toBe(running);
  }
});

test('along every path each response gets exactly one outcome, once it is over', () => {
  for (const { state, steps } of walks) {
    const { actor, done } = walk(steps);
    if (isScreen(state)) actor.send({ type: 'cancel' });
    const outcomes = done.filter((what) => what === 'accepted' || what === 'refused' || what === 'not-said');
    const given = done.filter((what) => what === 'used').length;
    expect(outcomes.length).toBeLessThanOrEqual(given);
    expect(outcomes.length > 0).toBe(given > 0);
  }
});
