import type { ProfileMethod } from '../../../../src/shared/profiles/method';
import type { Snapshot } from '../../../../src/shared/verification/contract';
import { after, before, keySteps, type Named } from './before-and-after';
import { positionsIn, snapshotAt } from './guide-steps';
import { methods } from './held';

/** The themes that every screen is pictured in. */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** One screen of one method: name `07-face` in the folder of its method. */
export interface Picture {
  readonly method: ProfileMethod;
  readonly name: string;
  readonly snapshot: Snapshot;
}

function between(method: ProfileMethod): readonly Named[] {
  const { guide, kind } = method;
  if (guide === null) return kind === 'hmac-slot' ? keySteps(method) : [];
  return [...positionsIn(guide)].map(([name, position]) => [name, snapshotAt({ ...method, guide }, position)] as const);
}

/** The screens of a method in the order in which they come. */
const picturesOf = (method: ProfileMethod): readonly Picture[] =>
  [...before(method), ...between(method), ...after(method)].map(([step, snapshot], at) => ({
    ...{ method, snapshot },
    name: `${String(at + 1).padStart(2, '0')}-${step}`,
  }));

/** Every screen of every method that the practice portal offers. */
export const pictures: readonly Picture[] = methods.flatMap(picturesOf);

/** Where a picture is, below `docs/screens`. */
export const fileOf = ({ method, name }: Picture, theme: Theme): string => `${method.id}/${name}-${theme}.png`;
