import type { CredentialKind } from '../../shared/vault/contract';
import type { Cause, NextAction, Refusal } from '../../shared/verification/contract';

/** What is known about an answer that a portal refused. */
export interface Refused {
  readonly kind: CredentialKind;
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
}

const takesChallenge = (kind: CredentialKind): boolean => kind !== 'hotp' && kind !== 'totp';

/** Most frequent first, for each way to answer; those that cannot be are taken out by `possible`. */
const wrongResponse: Readonly<Record<CredentialKind, readonly Cause[]>> = {
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
  token: ['challenge-mistyped', 'response-mistyped', 'challenge-replaced', 'response-with-spaces', 'other-device'],
  phone: ['challenge-mistyped', 'challenge-replaced', 'response-mistyped', 'response-with-spaces', 'other-device'],
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
};

const isPossible = (cause: Cause, refused: Refused): boolean => {
  if (cause === 'pin-wrong') return refused.hasPin;
  if (cause === 'counter-ahead') return refused.hasCounter;
  return cause !== 'clock-wrong' || refused.hasTime;
};

const over = (kind: CredentialKind): Cause => (takesChallenge(kind) ? 'challenge-expired' : 'response-expired');

function causesOf(refused: Refused): readonly Cause[] {
  const { kind, refusal } = refused;
  const wrong = wrongResponse[kind].filter((cause) => isPossible(cause, refused));
  switch (refusal) {
    case 'expired':
      return takesChallenge(kind) ? [over(kind), 'challenge-replaced'] : [over(kind), ...wrong];
    case 'unknown-device':
      return kind === 'hmac-slot' ? ['other-device', 'other-slot'] : ['other-device'];
    case 'locked-out':
      return ['account-locked'];
    case 'other':
    case 'wrong-response':
    case null:
      return refused.isOver ? [over(kind), ...wrong] : wrong;
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
  if (refused.refusal === 'expired' || refused.isOver) return 'new-challenge';
  return takesChallenge(refused.kind) ? 'compare-challenge' : 'new-challenge';
}
