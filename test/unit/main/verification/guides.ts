import { shipped } from '../../../../src/main/profiles/shipped';
import type { GuidedMethod } from '../../../../src/main/verification/guide/method';
import type { Guide, GuideStep } from '../../../../src/shared/profiles/guide';

/** Every method with a guide of every shipped profile, by a name for a test. */
export const guidedMethods: readonly (readonly [name: string, profile: string, method: GuidedMethod])[] = [
  ...shipped().values(),
].flatMap(({ id, methods }) =>
  methods.flatMap((method) =>
    method.guide === null ? [] : [[`${id} ${method.id}`, id, { ...method, guide: method.guide }] as const],
  ),
);

export const stepsOf = (guide: Guide): readonly (readonly [string, GuideStep])[] => Object.entries(guide.steps);

export const choicesOf = (step: GuideStep): readonly string[] =>
  step.kind === 'ask' ? step.choices.map(({ id }) => id) : [];
export const troublesOf = ({ troubles }: GuideStep): readonly string[] => troubles.map(({ id }) => id);

/** The names of all choices and troubles of the shipped guides, each once. */
export const guideNames = (): string[] => [
  ...new Set(
    guidedMethods.flatMap(([, , { guide }]) =>
      stepsOf(guide).flatMap(([, step]) => [...choicesOf(step), ...troublesOf(step)]),
    ),
  ),
];
