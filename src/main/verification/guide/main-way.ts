import type { Guide, GuideStep, GuideTarget } from '../../../shared/profiles/guide';

const mainTargets = (step: GuideStep | undefined): readonly GuideTarget[] => {
  if (step?.kind === 'do') return [step.next.to];
  return step?.kind === 'ask' ? step.choices.map(({ to }) => to) : [];
};

/** The steps that are come to from `from` by main buttons and choices alone, `from` included: no troubles. */
export function mainWay({ steps }: Guide, from: string): ReadonlySet<string> {
  const reached = new Set([from]);
  for (const name of reached) for (const to of mainTargets(steps[name])) if ('step' in to) reached.add(to.step);
  return reached;
}

/** Whether a step is beside the way: only a trouble leads there. */
export const isBeside = (guide: Guide, step: string): boolean => !mainWay(guide, guide.start).has(step);
