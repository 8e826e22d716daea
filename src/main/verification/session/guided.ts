import type { GuideStep, GuideTarget } from '../../../shared/profiles/guide';
import { type GuidedMethod, guidedMethod } from '../guide/method';
import { type GuideMove, type GuidePosition, positionIn, stepAt, targetOf } from '../guide/position';
import type { SessionContext, SessionEvent } from './types';

/** What a guard or an action of the state `guide` is given. */
export interface Given {
  readonly context: SessionContext;
  readonly event: SessionEvent;
}

/** What leads, and where it stands. */
export interface Here {
  readonly method: GuidedMethod;
  readonly position: GuidePosition;
}

/** Where the guide stands in the profile as it is now: it may have been changed meanwhile. Only asked for in a guide. */
export function guideOf({ credential, guide, parts }: SessionContext): Here {
  if (credential === null || guide === null) throw new Error('a guide without a device');
  const method = guidedMethod(parts, credential);
  return { method, position: positionIn(method.guide, guide.trail, guide.chosen) };
}

/** The step that is on. */
export function stepHere({ context }: Pick<Given, 'context'>): GuideStep {
  const { method, position } = guideOf(context);
  return stepAt(method.guide, position);
}

/** Whether it is one of the ways out of a step. */
export const isGuideMove = (event: SessionEvent): event is GuideMove =>
  event.type === 'next' || event.type === 'pick' || event.type === 'it-shows';

/** Where the move leads; null when the step has no such way. */
export const targetFor = (given: Given): GuideTarget | null =>
  isGuideMove(given.event) ? targetOf(stepHere(given), given.event) : null;
