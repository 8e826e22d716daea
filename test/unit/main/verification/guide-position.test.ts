import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBeside, mainWay } from '../../../../src/main/verification/guide/main-way';
import { phasesAt } from '../../../../src/main/verification/guide/phases';
import {
  backFrom,
  follow,
  type GuideMove,
  type GuidePosition,
  positionIn,
  startOf,
  stepAt,
  stepNameOf,
  targetOf,
} from '../../../../src/main/verification/guide/position';
import { viewOf } from '../../../../src/main/verification/guide/view';
import type { Guide, GuideStep } from '../../../../src/shared/profiles/guide';
import { choicesOf, guidedMethods, troublesOf } from './guides';
import { smallGuide } from './small-guide';

const movesOf = (step: GuideStep): GuideMove[] => [
  ...(step.kind === 'do' ? [{ type: 'next' } as const] : []),
  ...choicesOf(step).map((choice) => ({ type: 'pick', choice }) as const),
  ...troublesOf(step).map((trouble) => ({ type: 'it-shows', trouble }) as const),
];

/** Along the guide by the ways that these numbers choose among those that are there; what leaves it is passed over. */
function wander(guide: Guide, numbers: readonly number[]): GuidePosition {
  return numbers.reduce<GuidePosition>((position, number) => {
    const step = stepAt(guide, position);
    const moves = movesOf(step);
    const move = moves[number % Math.max(1, moves.length)];
    const target = move === undefined ? null : targetOf(step, move);
    return move !== undefined && target !== null && 'step' in target ? follow(position, move, target.step) : position;
  }, startOf(guide));
}

const wandering = fc.record({
  guide: fc.constantFrom(...guidedMethods.map(([, , { guide }]) => guide), smallGuide),
  numbers: fc.array(fc.nat(1000), { maxLength: 200 }),
});

test('however long one wanders, the way back is short, begins at the start and comes by no step twice', () => {
  fc.assert(
    fc.property(wandering, ({ guide, numbers }) => {
      const position = wander(guide, numbers);
      expect(position.trail[0]).toBe(guide.start);
      expect(new Set(position.trail).size).toBe(position.trail.length);
      let back: GuidePosition | null = position;
      for (let count = position.trail.length; count > 1; count -= 1) back = back === null ? null : backFrom(back);
      expect(back).toEqual({ ...position, trail: [guide.start] });
      expect(back === null ? null : backFrom(back)).toBeNull();
    }),
  );
});

test('a position that is kept and read again is the same; one of another guide is the beginning', () => {
  fc.assert(
    fc.property(wandering, ({ guide, numbers }) => {
      const position = wander(guide, numbers);
      const kept = JSON.parse(JSON.stringify(position));
      expect(positionIn(guide, kept.trail, kept.chosen)).toEqual(position);
      expect(stepNameOf(positionIn({ ...guide, start: 'other' }, kept.trail, {}))).toBe('other');
    }),
  );
  for (const trail of [[], ['ask', 'gone'], ['read'], ['ask', 'toString']])
    expect(positionIn(smallGuide, trail, {})).toEqual(startOf(smallGuide));
});

test('wherever one is, the phases are told in their order, one is on, and what is done comes before it', () => {
  fc.assert(
    fc.property(wandering, ({ guide, numbers }) => {
      const phases = phasesAt(guide, wander(guide, numbers));
      const states = phases.map(({ state }) => state).join(' ');
      expect(states).toMatch(/^(done )*now( todo)*$/);
      expect(new Set(phases.map(({ phase }) => phase)).size).toBe(phases.length);
    }),
  );
});

test('what was chosen is shown again as long as the step offers it', () => {
  const at = (chosen: string) => viewOf(smallGuide, { trail: ['ask'], chosen: { ask: chosen } });
  expect([at('see').chosen, at('gone').chosen]).toEqual(['see', null]);
});

test('a step that only troubles lead to is beside the way', () => {
  expect(Object.keys(smallGuide.steps).filter((step) => isBeside(smallGuide, step))).toEqual(['dark', 'locked']);
  expect([...mainWay(smallGuide, 'type')]).toEqual(['type', 'read']);
});
