import type { Guide, GuideStep } from '../../../shared/profiles/guide';
import type { GuideView } from '../../../shared/verification/contract';
import { type GuidePosition, stepAt, stepNameOf } from './position';

const choicesOf = (step: GuideStep): GuideView['choices'] =>
  step.kind === 'ask' ? step.choices.map(({ to: _, ...choice }) => choice) : [];

/** The choice that was made here before, as long as the step still offers it. */
function chosenAt(step: GuideStep, chosen: string | undefined): string | null {
  const isOffered = step.kind === 'ask' && step.choices.some(({ id }) => id === chosen);
  return isOffered && chosen !== undefined ? chosen : null;
}

/** The step that is on as its screen needs it: which ways on there are, but not where they lead. */
export function viewOf(guide: Guide, position: GuidePosition): GuideView {
  const step = stepAt(guide, position);
  const id = stepNameOf(position);
  const { kind, title, lead, picture, pictureText, showsChallenge } = step;
  return {
    ...{ id, kind, title, lead, picture, pictureText, showsChallenge },
    next: step.kind === 'do' ? step.next.label : null,
    choices: choicesOf(step),
    chosen: chosenAt(step, position.chosen[id]),
    troubles: step.troubles.map(({ to: _, ...trouble }) => trouble),
  };
}
