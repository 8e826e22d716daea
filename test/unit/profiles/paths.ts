import type { Guide } from '../../../src/shared/profiles/guide';
import { stepOf, waysOf } from './guides';

/** One way through a guide, from its first step to an end: `read` at a step that reads the response off, or a way out. */
export interface Path {
  readonly steps: readonly string[];
  readonly end: 'read' | 'approved' | 'other-way';
}

/** All ways through a guide on which at most `troubles` troubles are met. */
export function* pathsOf(guide: Guide, troubles: number, steps: readonly string[] = [guide.start]): Generator<Path> {
  const step = stepOf(guide, steps.at(-1) ?? guide.start);
  if (step.kind === 'read') yield { steps, end: 'read' };
  for (const { to, isTrouble } of waysOf(step)) {
    if (isTrouble && troubles === 0) continue;
    if ('leave' in to) yield { steps, end: to.leave };
    else yield* pathsOf(guide, isTrouble ? troubles - 1 : troubles, [...steps, to.step]);
  }
}

/**
 * What the device itself wants at each step, as acts of the person: a tap, a press, a look, a finger. Typing is not
 * counted, for there is no click for it here either.
 */
const acts: Readonly<Record<string, number>> = {
  // phone: open the notice, confirm; Authenticate, Scan; confirm
  push: 2,
  scan: 2,
  scanned: 1,
  // app, Authenticate; Services, Authenticate; More, Two-Factor Authentication, Generate …; app, its page
  'open-home': 2,
  'open-login': 2,
  'open-portfolio': 3,
  find: 2,
  // Generate Passcode, or OK on a token
  challenge: 1,
  face: 1,
  touch: 1,
  passcode: 1,
  // the press button; OK
  on: 1,
  pin: 1,
};

/** Acts that the device wants on this way. */
export const actsOf = ({ steps }: Path): number => steps.reduce((sum, name) => sum + (acts[name] ?? 0), 0);

/** Clicks here on a way without troubles: one on each screen. */
export const clicksOf = ({ steps }: Path): number => steps.length;
