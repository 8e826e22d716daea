import { likelyCauses, nextStep, type Refused, type RefusedWay } from '../../../../src/main/verification/causes';
import type { ProfileMethod } from '../../../../src/shared/profiles/method';
import type { Snapshot } from '../../../../src/shared/verification/contract';
import { groupSizes } from '../../../../src/shared/verification/groups';
import { NOW } from '../states/base';
import { step } from '../states/verification-data';
import { credentialOf } from './held';

/** A screen with the name of its step. */
export type Named = readonly [name: string, snapshot: Snapshot];

const about = (method: ProfileMethod) => ({
  credential: credentialOf(method),
  challenge: method.challenge === null ? '' : '482913',
});

/** What is shown before the method begins. */
export const before = (method: ProfileMethod): readonly Named[] => [['choose', step.choose(about(method))]];

/** What the key is asked for while it answers. */
export const keySteps = (method: ProfileMethod): readonly Named[] => [
  ['key-plug', step.key({ ...about(method), at: 'plug', device: null })],
  ['key-working', step.key({ ...about(method), at: 'working' })],
  ['key-touch', step.key({ ...about(method), at: 'touch', deadline: NOW + 12_000 })],
];

function wayOf({ id, kind }: ProfileMethod): RefusedWay {
  if (id === 'token-timed') return id;
  if (id === 'token-short') return 'token-parts';
  if (kind === 'code-card' || kind === 'temporary-code') throw new Error(`${id} is not answered in a session`);
  return kind;
}

function refusedOf(method: ProfileMethod): Snapshot {
  const known: Refused = {
    ...{ way: wayOf(method), refusal: 'wrong-response', hasPin: false, isOver: false, isLocked: false, isEnded: false },
    hasCounter: method.kind === 'ocra' || method.kind === 'hotp',
    hasTime: method.kind === 'totp',
  };
  const { refusal } = known;
  return step.refused({ ...about(method), refusal, causes: likelyCauses(known), next: nextStep(known, true) });
}

/** What is shown when the answer is there: the response, and what the portal said of it. */
export function after(method: ProfileMethod): readonly Named[] {
  const { response, kind } = method;
  const signedBy = about(method).credential.account;
  const code = response.max === 8 ? '73014486' : '730144';
  const shown = { response: code, groups: response.groups ?? [...groupSizes(code.length)], signedBy };
  const approved = { response: null, groups: [], clearAt: null, carried: 'approved' as const };
  return [
    ['response', step.response({ ...about(method), ...shown })],
    ...(kind === 'phone' ? [['approved', step.response({ ...about(method), signedBy, ...approved })] as const] : []),
    ['accepted', { ...about(method), step: 'accepted', elapsedMs: 19_000, signedBy }],
    ['refused', refusedOf(method)],
  ];
}
