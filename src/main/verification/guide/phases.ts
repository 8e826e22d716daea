import { type Guide, type GuidePhase, guidePhase } from '../../../shared/profiles/guide';
import { isBeside, mainWay } from './main-way';
import { type GuidePosition, stepAt, stepNameOf } from './position';

/** A phase of the way and how far it is. */
export interface PhaseState {
  readonly phase: GuidePhase;
  readonly state: 'done' | 'now' | 'todo';
}

const phasesOf = (guide: Guide, steps: Iterable<string>): ReadonlySet<GuidePhase> =>
  new Set([...steps].flatMap((name) => guide.steps[name]?.phase ?? []));

/** The step from which the way goes on: the one that is on, or the last one before a trouble. */
const wayFrom = (guide: Guide, position: GuidePosition): string =>
  position.trail.findLast((name) => !isBeside(guide, name)) ?? stepNameOf(position);

/**
 * The phases in the order of a guide: those that were come by, the one that is on, and those that main buttons and
 * choices still lead to. A phase that was left out is not told.
 */
export function phasesAt(guide: Guide, position: GuidePosition): PhaseState[] {
  const { phase: now } = stepAt(guide, position);
  const done = phasesOf(guide, position.trail);
  const todo = phasesOf(guide, mainWay(guide, wayFrom(guide, position)));
  const order = guidePhase.options;
  return order.flatMap((phase): PhaseState[] => {
    if (phase === now) return [{ phase, state: 'now' }];
    const isBefore = order.indexOf(phase) < order.indexOf(now);
    const isTold = (isBefore ? done : todo).has(phase);
    return isTold ? [{ phase, state: isBefore ? 'done' : 'todo' }] : [];
  });
}
