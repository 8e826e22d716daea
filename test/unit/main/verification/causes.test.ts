import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likelyCauses, nextStep, type Refused } from '../../../../src/main/verification/causes';
import { cause, refusal } from '../../../../src/shared/verification/contract';

const refused = (change: Partial<Refused> = {}): Refused => ({
  kind: 'ocra',
  refusal: 'wrong-response',
  hasPin: false,
  hasCounter: false,
  hasTime: false,
  isOver: false,
  isLocked: false,
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
      { kind: 'token' },
      ['challenge-mistyped', 'response-mistyped', 'challenge-replaced', 'response-with-spaces', 'other-device'],
      'compare-challenge',
    ],
    [
      'a slot of a key',
      { kind: 'hmac-slot' },
      [
        ...['challenge-mistyped', 'challenge-replaced', 'response-mistyped', 'response-with-spaces'],
        ...['other-slot', 'other-device'],
      ],
      'compare-challenge',
    ],
    [
      'a TOTP code',
      { kind: 'totp', hasTime: true },
      ['response-mistyped', 'clock-wrong', 'response-with-spaces', 'other-device'],
      'new-challenge',
    ],
    [
      'an HOTP code',
      { kind: 'hotp', hasCounter: true },
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
      { kind: 'hmac-slot', refusal: 'unknown-device' },
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
  expect(likelyCauses(refused({ isOver: true, kind: 'totp' }))[0]).toBe('response-expired');
  expect(nextStep(refused({ isOver: true }), true)).toBe('new-challenge');
});

test('a lock comes before everything; where nobody knows how long it lasts, only a call helps', () => {
  expect(likelyCauses(refused({ isLocked: true }))[0]).toBe('account-locked');
  expect(nextStep(refused({ isLocked: true }), false)).toBe('call');
});

test('every refusal has at least one cause, each once, and none that cannot be', () => {
  const kinds = fc.constantFrom('ocra', 'hotp', 'totp', 'hmac-slot', 'token') as fc.Arbitrary<Refused['kind']>;
  const any = fc.record({
    kind: kinds,
    refusal: fc.constantFrom(...refusal.options, null),
    ...{ hasPin: fc.boolean(), hasCounter: fc.boolean(), hasTime: fc.boolean() },
    ...{ isOver: fc.boolean(), isLocked: fc.boolean() },
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
