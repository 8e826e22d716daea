import type { Snapshot } from '../../../shared/verification/contract';
import { isBeside } from '../guide/main-way';
import { phasesAt } from '../guide/phases';
import { stepNameOf } from '../guide/position';
import { viewOf } from '../guide/view';
import { endOf } from './end';
import { guideOf } from './guided';
import type { SessionContext } from './types';

type Screen = Omit<Extract<Snapshot, { step: 'guide' }>, 'credential' | 'challenge'>;

/** The step of the guide that is on, and how far the way is. */
export function guideScreen(context: SessionContext): Screen {
  const { method, position } = guideOf(context);
  return {
    step: 'guide',
    device: method.name,
    pinDigits: context.credential?.pinDigits ?? null,
    view: viewOf(method.guide, position),
    phases: phasesAt(method.guide, position),
    isTrouble: isBeside(method.guide, stepNameOf(position)),
    expiresAt: endOf(context),
    problem: context.problem,
  };
}
