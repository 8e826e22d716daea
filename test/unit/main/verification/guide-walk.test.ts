import { getAdjacencyMap, getShortestPaths } from '@xstate/graph';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { shippedLookup } from '../../../../src/main/profiles/lookup';
import type { GuidedMethod } from '../../../../src/main/verification/guide/method';
import { chart, type SessionState } from '../../../../src/main/verification/session/chart';
import { screenOf } from '../../../../src/main/verification/session/screen';
import type { SessionEvent } from '../../../../src/main/verification/session/types';
import type { Guide, GuideStep, GuideTarget } from '../../../../src/shared/profiles/guide';
import { shapeOf } from '../../../../src/shared/profiles/method-of';
import type { CredentialSummary } from '../../../../src/shared/vault/contract';
import { snapshot as snapshotShape } from '../../../../src/shared/verification/contract';
import { choicesOf, guidedMethods, stepsOf, troublesOf } from './guides';
import { silent, walkParts } from './walk-parts';

/** A code of this shape that no test looks for elsewhere. */
const codeOf = ({ min }: { readonly min: number }, digit: string): string => digit.repeat(min);

interface Walk {
  readonly credential: CredentialSummary;
  readonly challenge: string;
  readonly response: string;
  readonly events: readonly SessionEvent[];
}

/** What a person can say along the whole guide of a method: every choice and trouble of every step, right and wrong. */
function walkOf(profile: string, { kind, id, guide, challenge, response, pinDigits }: GuidedMethod): Walk {
  if (kind !== 'token' && kind !== 'phone') throw new Error('a guide for something that is not held');
  const credential: CredentialSummary = {
    ...{ id: 'held'.padEnd(26, '0'), kind, portal: 'Portal', account: 'alex', profile, practice: false, method: id },
    ...{ device: 'Device 2', challenge: challenge && shapeOf(challenge), response: shapeOf(response), pinDigits },
    ...{ needsPin: false, addedAt: 0, usedAt: null },
  };
  const typed = challenge === null ? '' : codeOf(challenge, '4');
  const read = codeOf(response, '7');
  const steps = stepsOf(guide).map(([, step]) => step);
  const all = (names: readonly string[]): string[] => [...new Set([...names, 'nothing'])];
  const bare = ['next', 'typed-there', 'back', 'other-way'] as const;
  return {
    ...{ credential, challenge: typed, response: read },
    events: [
      ...bare.map((type): SessionEvent => ({ type })),
      ...all(steps.flatMap(choicesOf)).map((choice): SessionEvent => ({ type: 'pick', choice })),
      ...all(steps.flatMap(troublesOf)).map((trouble): SessionEvent => ({ type: 'it-shows', trouble })),
      { type: 'read', response: read },
      { type: 'read', response: '7' },
    ],
  };
}

const isGuide = ({ value }: SessionState): boolean => value === 'guide';
const stepOf = ({ context: { guide } }: SessionState): string => guide?.trail.at(-1) ?? '';

/** Two states are one for the walk when the same step says the same, however it was come to. */
const nameOf = (state: SessionState): string =>
  JSON.stringify([state.value, stepOf(state), state.context.problem?.code, state.context.carried]);

interface Edge {
  readonly state: SessionState;
  readonly transitions: Readonly<Record<string, { readonly event: SessionEvent; readonly state: SessionState }>>;
}
interface Path {
  readonly state: SessionState;
  readonly steps: readonly { readonly event: SessionEvent }[];
}

/** Everything that is done along the guide, and the shortest way to everything that is come to. */
function explore({ credential, challenge, events }: Walk) {
  const fixed = walkParts().parts;
  const profile: typeof fixed.profile = ({ profile: id }) => shippedLookup.profileOf(id);
  const parts = { ...fixed, profile, credential: () => credential };
  const nothing = { challenge: '', session: null, challengeAt: null, startedAt: null, guide: null, problem: null };
  const input = { ...nothing, parts, credential: null };
  const begin: SessionEvent = { type: 'answer', credential: credential.id, challenge };
  const options = {
    input,
    serializeState: nameOf,
    events: (state: SessionState) => (isGuide(state) ? events : state.value === 'choose' ? [begin] : []),
  };
  const edges = Object.values(getAdjacencyMap(chart, options as never)) as unknown as readonly Edge[];
  const paths = getShortestPaths(chart, options as never) as unknown as readonly Path[];
  return { edges, paths, input, begin };
}

/** Where each way out of a step leads, by what is said. */
const waysOf = (step: GuideStep | undefined): ReadonlyMap<string, GuideTarget> =>
  new Map<string, GuideTarget>([
    ...(step?.kind === 'do' ? [['next', step.next.to] as const] : []),
    ...(step?.kind === 'ask' ? step.choices.map(({ id, to }) => [`pick ${id}`, to] as const) : []),
    ...(step?.troubles.map(({ id, to }) => [`it-shows ${id}`, to] as const) ?? []),
  ]);

/** What is said by a way out of a step; null for what is no way out. */
function wayOf(event: SessionEvent): string | null {
  if (event.type === 'next') return 'next';
  if (event.type === 'pick') return `pick ${event.choice}`;
  return event.type === 'it-shows' ? `it-shows ${event.trouble}` : null;
}

const placeOf = (state: SessionState): unknown => (isGuide(state) ? stepOf(state) : state.value);
const leadsTo = (to: GuideTarget): unknown =>
  'step' in to ? to.step : to.leave === 'approved' ? { response: 'elsewhere' } : 'choose';

/** Each way through the guide by main buttons and choices alone, as the moves that make it; reading ends it. */
function throughs(guide: Guide, name: string): readonly SessionEvent[][] {
  const step = guide.steps[name];
  const on = (event: SessionEvent, to: GuideTarget): SessionEvent[][] =>
    'step' in to ? throughs(guide, to.step).map((rest) => [event, ...rest]) : [[event]];
  if (step?.kind === 'do') return on({ type: 'next' }, step.next.to);
  if (step?.kind === 'ask') return step.choices.flatMap(({ id, to }) => on({ type: 'pick', choice: id }, to));
  return [[]];
}

describe.each(guidedMethods)('the guide of %s', (_name, profile, method) => {
  const walk = walkOf(profile, method);
  const { edges, paths, input, begin } = explore(walk);
  const { guide } = method;

  test('comes to every step, and every choice, trouble and button leads where the profile says', () => {
    const steps = edges.filter(({ state }) => isGuide(state));
    expect(new Set(steps.map(({ state }) => stepOf(state)))).toEqual(new Set(Object.keys(guide.steps)));
    for (const { state, transitions } of steps) {
      const ways = waysOf(guide.steps[stepOf(state)]);
      for (const { event, state: after } of Object.values(transitions)) {
        const said = wayOf(event);
        if (said === null) continue;
        const to = ways.get(said);
        expect(state.can(event)).toBe(to !== undefined);
        expect(placeOf(after)).toEqual(to === undefined ? stepOf(state) : leadsTo(to));
      }
    }
  });

  test('every way through it without a trouble ends with the portal’s answer, or with another way', () => {
    const all = throughs(guide, guide.start);
    expect(all.length).toBeGreaterThan(0);
    for (const moves of all) {
      const actor = createActor(silent(), { input });
      actor.start();
      for (const event of [begin, ...moves]) actor.send(event);
      if (isGuide(actor.getSnapshot())) actor.send({ type: 'read', response: walk.response });
      expect(['{"response":"shown"}', '{"response":"elsewhere"}', '"choose"']).toContain(
        JSON.stringify(actor.getSnapshot().value),
      );
    }
  });

  test('every screen is one of the contract, names no target, and holds the response only when it is shown', () => {
    for (const { state } of edges) {
      const screen = snapshotShape.parse(screenOf(state, null));
      const { response, ...rest } = { response: null, ...screen };
      expect(response).toBe(state.matches({ response: 'shown' }) ? walk.response : null);
      expect(JSON.stringify(rest)).not.toContain(walk.response);
      expect(JSON.stringify(screen)).not.toContain('"to":');
      if (screen.step === 'guide') expect(screen.phases.filter(({ state: now }) => now === 'now')).toHaveLength(1);
    }
  });

  test('from every step Back, the portal’s answer or another way is come to, and a lock ends it at once (V16)', () => {
    for (const { state, steps } of paths) {
      const actor = createActor(silent(), { input });
      actor.start();
      for (const { event } of steps) if (String(event.type) !== 'xstate.init') actor.send(event);
      expect(nameOf(actor.getSnapshot())).toBe(nameOf(state));
      const bytes = actor.getSnapshot().context.answer?.response;
      for (let count = 0; isGuide(actor.getSnapshot()) && count <= 64; count += 1) actor.send({ type: 'back' });
      expect(isGuide(actor.getSnapshot())).toBe(false);
      actor.send({ type: 'lock' });
      expect([actor.getSnapshot().status, actor.getSnapshot().value]).toEqual(['done', 'locked']);
      expect(bytes?.every((byte) => byte === 0) ?? true).toBe(true);
    }
  });
});
