import { shippedProfiles } from '../../../profiles';
import { shippedGuides } from '../../../profiles/guides';
import {
  type Guide,
  type GuidePicture,
  type GuideStep,
  type GuideTarget,
  guide,
} from '../../../src/shared/profiles/guide';
import { type Profile, profile } from '../../../src/shared/profiles/profile';
import type { Words } from '../../../src/shared/profiles/words';

/** The shipped guides by the names of their files. */
export const guides: ReadonlyMap<string, Guide> = new Map(
  Object.entries(shippedGuides).map(([name, raw]) => [name, guide.parse(raw)]),
);
/** The shipped profiles, whole. */
export const profiles: readonly Profile[] = shippedProfiles.map((raw) => profile.parse(raw));

/** Every step of every guide, with a name for the title of a test: `phone-ios/notice`. */
export const everyStep: readonly { readonly name: string; readonly step: GuideStep }[] = [...guides].flatMap(
  ([file, { steps }]) => Object.entries(steps).map(([name, step]) => ({ name: `${file}/${name}`, step })),
);

export function stepOf(guide: Guide, name: string): GuideStep {
  const step = guide.steps[name];
  if (step === undefined) throw new Error(`there is no step ${name}`);
  return step;
}

/** One way out of a step. */
export interface Way {
  readonly id: string;
  readonly label: Words;
  readonly to: GuideTarget;
  readonly isTrouble: boolean;
}

function mainWays(step: GuideStep): readonly Way[] {
  if (step.kind === 'do') return [{ id: 'next', ...step.next, isTrouble: false }];
  return step.kind === 'ask' ? step.choices.map((choice) => ({ ...choice, isTrouble: false })) : [];
}

/** All ways out of a step: its button or its choices first, then its troubles. */
export const waysOf = (step: GuideStep): readonly Way[] => [
  ...mainWays(step),
  ...step.troubles.map((trouble) => ({ ...trouble, isTrouble: true })),
];

/** All pictures of a step: its own and those of its choices. */
export const picturesOf = (step: GuideStep): readonly GuidePicture[] => [
  step.picture,
  ...(step.kind === 'ask' ? step.choices.flatMap(({ picture }) => (picture === null ? [] : [picture])) : []),
];
