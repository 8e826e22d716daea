import { isBeside } from '../../../../src/main/verification/guide/main-way';
import type { GuidedMethod } from '../../../../src/main/verification/guide/method';
import { phasesAt } from '../../../../src/main/verification/guide/phases';
import { type GuidePosition, startOf, stepAt } from '../../../../src/main/verification/guide/position';
import { viewOf } from '../../../../src/main/verification/guide/view';
import type { Guide, GuideStep, GuideTarget } from '../../../../src/shared/profiles/guide';
import type { Snapshot } from '../../../../src/shared/verification/contract';
import { NOW } from '../states/base';
import { credentialOf } from './held';

function targetsOf(step: GuideStep): readonly GuideTarget[] {
  const main = step.kind === 'do' ? [step.next] : step.kind === 'ask' ? step.choices : [];
  return [...main, ...step.troubles].map(({ to }) => to);
}

/** Every step of a guide with the shortest way to it, nearest first. */
export function positionsIn(guide: Guide): ReadonlyMap<string, GuidePosition> {
  const found = new Map([[guide.start, startOf(guide)]]);
  for (const position of found.values())
    for (const to of targetsOf(stepAt(guide, position)))
      if ('step' in to && !found.has(to.step)) found.set(to.step, { trail: [...position.trail, to.step], chosen: {} });
  return found;
}

/** What main shows of a method's guide at this position. */
export function snapshotAt(method: GuidedMethod, position: GuidePosition): Snapshot {
  const credential = credentialOf(method);
  const takesChallenge = credential.challenge !== null;
  const view = viewOf(method.guide, position);
  return {
    step: 'guide',
    credential,
    challenge: takesChallenge ? '482913' : '',
    device: method.name,
    pinDigits: method.pinDigits,
    view,
    phases: phasesAt(method.guide, position),
    isTrouble: isBeside(method.guide, view.id),
    expiresAt: takesChallenge ? NOW + 252_000 : null,
    problem: null,
  };
}
