import type { Cause, NextAction, Refusal } from '../../shared/verification/contract';

/**
 * What was answered with, as far as causes differ. `token-parts` shows its answer in two parts, `token-timed` answers without
 * a challenge; `approved`: the log-in was confirmed on the phone.
 */
export type RefusedWay =
  | 'ocra'
  | 'hotp'
  | 'totp'
  | 'hmac-slot'
  | 'token'
  | 'token-parts'
  | 'token-timed'
  | 'phone'
  | 'approved';

/** What is known about an answer that a portal refused. */
export interface Refused {
  readonly way: RefusedWay;
  /** What the portal wrote; null while the person has not said. */
  readonly refusal: Refusal | null;
  /** The response hangs on a PIN that nobody but the portal can check. */
  readonly hasPin: boolean;
  readonly hasCounter: boolean;
  readonly hasTime: boolean;
  /** The challenge or the code was over when the portal refused it. */
  readonly isOver: boolean;
  /** The portal's limit of failed log-ins is reached. */
  readonly isLocked: boolean;
  /** The portal's limit of wrong responses in one log-in is reached. */
  readonly isEnded: boolean;
}

/** Most frequent first, for each way to answer; those that cannot be are taken out by `isPossible`. */
const wrongResponse: Readonly<Record<RefusedWay, readonly Cause[]>> = {
  ocra: [
    'challenge-mistyped',
    'challenge-replaced',
    'pin-wrong',
    'response-mistyped',
    'response-with-spaces',
    'counter-ahead',
    'clock-wrong',
    'other-device',
  ],
  'hmac-slot': [
    'challenge-mistyped',
    'challenge-replaced',
    'response-mistyped',
    'response-with-spaces',
    'other-slot',
    'other-device',
  ],
  totp: ['response-mistyped', 'clock-wrong', 'response-with-spaces', 'other-device'],
  hotp: ['response-mistyped', 'counter-ahead', 'response-with-spaces', 'other-device'],
  token: ['challenge-mistyped', 'response-mistyped', 'challenge-replaced', 'response-with-spaces', 'other-device'],
  'token-parts': [
    'challenge-mistyped',
    'parts-swapped',
    'response-mistyped',
    'challenge-replaced',
    'response-with-spaces',
    'other-device',
  ],
  'token-timed': ['response-expired', 'response-mistyped', 'token-clock', 'response-with-spaces', 'other-device'],
  phone: ['challenge-mistyped', 'challenge-replaced', 'response-mistyped', 'response-with-spaces', 'other-device'],
  approved: ['notice-late', 'notice-of-other-log-in', 'other-device'],
};

/** What it is when the time was over. */
const over: Readonly<Record<RefusedWay, Cause>> = {
  ocra: 'challenge-expired',
  'hmac-slot': 'challenge-expired',
  totp: 'response-expired',
  hotp: 'response-expired',
  token: 'challenge-expired',
  'token-parts': 'challenge-expired',
  'token-timed': 'response-expired',
  phone: 'challenge-expired',
  approved: 'notice-late',
};

const takesChallenge = (way: RefusedWay): boolean => over[way] === 'challenge-expired';

const isPossible = (cause: Cause, refused: Refused): boolean => {
  if (cause === 'pin-wrong') return refused.hasPin;
  if (cause === 'counter-ahead') return refused.hasCounter;
  return cause !== 'clock-wrong' || refused.hasTime;
};

function causesOf(refused: Refused): readonly Cause[] {
  const { way, refusal } = refused;
  const wrong = wrongResponse[way].filter((cause) => isPossible(cause, refused));
  switch (refusal) {
    case 'expired':
      return takesChallenge(way) ? [over[way], 'challenge-replaced'] : [over[way], ...wrong];
    case 'unknown-device':
      return way === 'hmac-slot' ? ['other-device', 'other-slot'] : ['other-device'];
    case 'locked-out':
      return ['account-locked'];
    case 'other':
    case 'wrong-response':
    case null:
      return refused.isOver ? [over[way], ...wrong] : wrong;
  }
}

/** Likely causes of a refusal for this way to answer, most likely first, each once. */
export function likelyCauses(refused: Refused): Cause[] {
  const causes = causesOf(refused);
  return [...new Set<Cause>(refused.isLocked ? ['account-locked', ...causes] : causes)];
}

/**
 * The one thing to do next. `knowsLock`: the profile says how long a lock lasts, so that waiting has an end; without it
 * only the provider can tell.
 */
export function nextStep(refused: Refused, knowsLock: boolean): NextAction {
  if (refused.isLocked || refused.refusal === 'locked-out') return knowsLock ? 'wait' : 'call';
  if (refused.refusal === 'unknown-device') return 'other-way';
  if (refused.refusal === 'expired' || refused.isOver || refused.isEnded) return 'new-challenge';
  return takesChallenge(refused.way) ? 'compare-challenge' : 'new-challenge';
}
