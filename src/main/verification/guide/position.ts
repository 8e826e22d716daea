import type { Guide, GuideStep, GuideTarget } from '../../../shared/profiles/guide';

/** Where a person stands in a guide: the steps they came by, the last is the one that is on, and what they chose in each. */
export interface GuidePosition {
  readonly trail: readonly [string, ...string[]];
  /** By step: the choice that was made there; it stays when they go back. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** What a person says in a step: its button, a choice, or that the device shows something else. */
export type GuideMove =
  | { readonly type: 'next' }
  | { readonly type: 'pick'; readonly choice: string }
  | { readonly type: 'it-shows'; readonly trouble: string };

/** The beginning of a guide; `chosen` is what was chosen on an earlier way through it. */
export const startOf = ({ start }: Guide, chosen: GuidePosition['chosen'] = {}): GuidePosition => ({
  trail: [start],
  chosen,
});

/** Name of the step that is on. */
export const stepNameOf = ({ trail }: GuidePosition): string => trail.at(-1) ?? trail[0];

/** The step that is on. A position is only made of steps that its guide has. */
export function stepAt(guide: Guide, position: GuidePosition): GuideStep {
  const step = guide.steps[stepNameOf(position)];
  if (step === undefined) throw new Error('a guide is at a step that it does not have');
  return step;
}

/** Where a move leads from this step; null when the step has no such way. */
export function targetOf(step: GuideStep, move: GuideMove): GuideTarget | null {
  switch (move.type) {
    case 'next':
      return step.kind === 'do' ? step.next.to : null;
    case 'pick':
      return step.kind === 'ask' ? (step.choices.find(({ id }) => id === move.choice)?.to ?? null) : null;
    case 'it-shows':
      return step.troubles.find(({ id }) => id === move.trouble)?.to ?? null;
  }
}

/** On to `step`. Who comes by a step again is back there: what lies between is no way to go back by. */
export function follow(position: GuidePosition, move: GuideMove, step: string): GuidePosition {
  const { trail, chosen } = position;
  const [first, ...rest] = trail;
  const before = trail.indexOf(step);
  const kept: GuidePosition['trail'] = before === -1 ? [...trail, step] : [first, ...rest.slice(0, before)];
  return {
    trail: kept,
    chosen: move.type === 'pick' ? { ...chosen, [stepNameOf(position)]: move.choice } : chosen,
  };
}

/** One step back; null at the first. What was chosen stays. */
export function backFrom({ trail, chosen }: GuidePosition): GuidePosition | null {
  const [first, ...rest] = trail;
  return rest.length === 0 ? null : { trail: [first, ...rest.slice(0, -1)], chosen };
}

/** A kept position in the guide as it is now: the same, or its beginning where the guide lost a step of it. */
export function positionIn(guide: Guide, trail: readonly string[], chosen: GuidePosition['chosen']): GuidePosition {
  const [first, ...rest] = trail;
  const isWhole = trail.every((step) => Object.hasOwn(guide.steps, step)) && first === guide.start;
  return isWhole ? { trail: [first, ...rest], chosen } : startOf(guide, chosen);
}
