import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likelyCauses, nextStep, type Refused, type RefusedWay } from '../../../../src/main/verification/causes';
import { cause, refusal } from '../../../../src/shared/verification/contract';

const refused = (change: Partial<Refused> = {}): Refused => ({
  way: 'ocra',
  refusal: 'wrong-response',
  hasPin: false,
  hasCounter: false,
  hasTime: false,
  isOver: false,
  isLocked: false,
  isEnded: false,
  ...change,
});

const orders: readonly (readonly [name: string, change: Partial<Refused>, causes: readonly string[], next: string])[] =
  [
    [
      'a plain OCRA token',
      {},
      ['challenge-mistyped', 'challenge-replaced', 'response-mistyped', 'response-with-spaces', 'other-device'],
      'compare-challenge',
    ],
    [
      'an OCRA token with everything',
      { hasPin: true, hasCounter: true, hasTime: true },
      [
        ...['challenge-mistyped', 'challenge-replaced', 'pin-wrong', 'response-mistyped', 'response-with-spaces'],
        ...['counter-ahead', 'clock-wrong', 'other-device'],
      ],
      'compare-challenge',
    ],
    [
      'a hand-held token',
      { way: 'token' },
      ['challenge-mistyped', 'response-mistyped', 'challenge-replaced', 'response-with-spaces', 'other-device'],
      'compare-challenge',
    ],
    [
      'a token that shows its answer in two parts',
      { way: 'token-parts' },
      [
        ...['challenge-mistyped', 'parts-swapped', 'response-mistyped', 'challenge-replaced'],
        ...['response-with-spaces', 'other-device'],
      ],
      'compare-challenge',
    ],
    [
      'a token without a challenge',
      { way: 'token-timed' },
      ['response-expired', 'response-mistyped', 'token-clock', 'response-with-spaces', 'other-device'],
      'new-challenge',
    ],
    [
      'a token without a challenge whose digits the portal calls expired',
      { way: 'token-timed', refusal: 'expired' },
      ['response-expired', 'response-mistyped', 'token-clock', 'response-with-spaces', 'other-device'],
      'new-challenge',
    ],
    [
      'a phone that was typed on',
      { way: 'phone' },
      ['challenge-mistyped', 'challenge-replaced', 'response-mistyped', 'response-with-spaces', 'other-device'],
      'compare-challenge',
    ],
    [
      'a log-in that was approved on the phone',
      { way: 'approved' },
      ['notice-late', 'notice-of-other-log-in', 'other-device'],
      'new-challenge',
    ],
    [
      'a slot of a key',
      { way: 'hmac-slot' },
      [
        ...['challenge-mistyped', 'challenge-replaced', 'response-mistyped', 'response-with-spaces'],
        ...['other-slot', 'other-device'],
      ],
      'compare-challenge',
    ],
    [
      'a TOTP code',
      { way: 'totp', hasTime: true },
      ['response-mistyped', 'clock-wrong', 'response-with-spaces', 'other-device'],
      'new-challenge',
    ],
    [
      'an HOTP code',
      { way: 'hotp', hasCounter: true },
      ['response-mistyped', 'counter-ahead', 'response-with-spaces', 'other-device'],
      'new-challenge',
    ],
    [
      'a challenge that the portal calls expired',
      { refusal: 'expired' },
      ['challenge-expired', 'challenge-replaced'],
      'new-challenge',
    ],
    ['a device that the portal does not know', { refusal: 'unknown-device' }, ['other-device'], 'other-way'],
    [
      'a key that the portal does not know',
      { way: 'hmac-slot', refusal: 'unknown-device' },
      ['other-device', 'other-slot'],
      'other-way',
    ],
    ['an account that is locked', { refusal: 'locked-out', isLocked: true }, ['account-locked'], 'wait'],
  ];

test.each(orders)('the causes for %s stand in their order', (_name, change, causes, next) => {
  expect(likelyCauses(refused(change))).toEqual(causes);
  expect(nextStep(refused(change), true)).toBe(next);
});

test('a challenge that was over comes first, whatever the portal wrote', () => {
  expect(likelyCauses(refused({ isOver: true }))[0]).toBe('challenge-expired');
  expect(likelyCauses(refused({ isOver: true, way: 'totp' }))[0]).toBe('response-expired');
  expect(nextStep(refused({ isOver: true }), true)).toBe('new-challenge');
});

test('a log-in that took all the wrong responses it takes is begun anew', () => {
  expect(nextStep(refused({ isEnded: true }), true)).toBe('new-challenge');
  expect(nextStep(refused({ isEnded: true, isLocked: true }), true)).toBe('wait');
});

test('a lock comes before everything; where nobody knows how long it lasts, only a call helps', () => {
  expect(likelyCauses(refused({ isLocked: true }))[0]).toBe('account-locked');
  expect(nextStep(refused({ isLocked: true }), false)).toBe('call');
});

test('every refusal has at least one cause, each once, and none that cannot be', () => {
  const ways = fc.constantFrom<RefusedWay>(
    ...(['ocra', 'hotp', 'totp', 'hmac-slot', 'token', 'token-parts', 'token-timed', 'phone', 'approved'] as const),
  );
  const any = fc.record({
    way: ways,
    refusal: fc.constantFrom(...refusal.options, null),
    ...{ hasPin: fc.boolean(), hasCounter: fc.boolean(), hasTime: fc.boolean() },
    ...{ isOver: fc.boolean(), isLocked: fc.boolean(), isEnded: fc.boolean() },
  });
  fc.assert(
    fc.property(any, (one) => {
      const causes = likelyCauses(one);
      expect(causes.length).toBeGreaterThan(0);
      expect(new Set(causes).size).toBe(causes.length);
      expect(causes.every((known) => cause.options.includes(known))).toBe(true);
      expect(causes.includes('pin-wrong') && !one.hasPin).toBe(false);
      expect(causes.includes('counter-ahead') && !one.hasCounter).toBe(false);
    }),
  );
});
