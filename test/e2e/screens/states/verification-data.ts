import type { DeviceView } from '../../../../src/shared/devices/types';
import type { CredentialSummary } from '../../../../src/shared/vault/contract';
import type { HistoryEntry, Snapshot } from '../../../../src/shared/verification/contract';
import type { FakeAnswers } from '../../../fakes/bridge';
import { answer, NOW } from './base';

const digits = (count: number) => ({ min: count, max: count, alphabet: 'digits' }) as const;
const id = (letter: string) => letter.repeat(26);

const base = {
  portal: 'Maple Street Broker',
  profile: 'practice',
  practice: true,
  method: null,
  device: '',
  pinDigits: null,
  challenge: digits(6),
  response: digits(8),
  needsPin: false,
  addedAt: NOW - 86_400_000,
  usedAt: null,
} as const;

/** One credential of each kind at the practice portal, and two at portals of which nothing is known. */
export const software: CredentialSummary = {
  ...base,
  id: id('a'),
  kind: 'ocra',
  account: 'practice-app',
  usedAt: NOW - 7_200_000,
};
export const softwarePin: CredentialSummary = { ...software, needsPin: true };
export const usbKey: CredentialSummary = { ...base, id: id('b'), kind: 'hmac-slot', account: 'practice-key' };
export const token: CredentialSummary = {
  ...base,
  ...{ id: id('c'), kind: 'token', account: 'practice-token', method: 'token-named', pinDigits: 4 },
};
export const clock: CredentialSummary = {
  ...base,
  id: id('d'),
  kind: 'totp',
  account: 'practice-clock',
  challenge: null,
  response: digits(6),
};
export const bank: CredentialSummary = {
  ...base,
  id: id('e'),
  kind: 'ocra',
  portal: 'Northgate Bank',
  account: 'maria.lind',
  profile: 'generic-ocra',
  practice: false,
  challenge: { min: 4, max: 8, alphabet: 'alphanumeric' },
  needsPin: true,
};
export const all = [software, usbKey, token, clock];

/** Keys as the device list has them. */
export const realKey: DeviceView = {
  id: 'usb-1',
  name: 'Bastion C2',
  serial: '7719204',
  firmware: '5.4.3',
  virtual: false,
  kind: 'otp',
  slots: ['typing', 'challenge'],
  trouble: null,
};
export const virtualKey: DeviceView = { ...realKey, id: 'virtual', name: 'Virtual key', serial: '1', virtual: true };
export const shutKey: DeviceView = { ...realKey, slots: null, trouble: 'no-permission' };

export const history: readonly HistoryEntry[] = [
  { at: NOW - 7_200_000, portal: 'Maple Street Broker', account: 'practice-app', method: 'ocra', outcome: 'accepted' },
  { at: NOW - 5 * 86_400_000, portal: 'Northgate Bank', account: 'maria.lind', method: 'ocra', outcome: 'refused' },
];

/** The Verify page in this step, with these credentials and keys. */
export const verifying = (
  snapshot: Snapshot,
  more: { readonly credentials?: readonly CredentialSummary[]; readonly keys?: readonly DeviceView[] } = {},
): FakeAnswers => ({
  'verification/snapshot': answer(snapshot),
  'vault/list': answer([...(more.credentials ?? [...all, bank])]),
  'devices/list': answer([...(more.keys ?? [realKey])]),
  'verification/history': answer([...history]),
});

/** A snapshot of one step; what is not said is as it is when all goes well. */
export const step = {
  choose: (change: Partial<Extract<Snapshot, { step: 'choose' }>> = {}): Snapshot => ({
    step: 'choose',
    credential: null,
    challenge: '',
    problem: null,
    ...change,
  }),
  pin: (change: Partial<Extract<Snapshot, { step: 'pin' }>> = {}): Snapshot => ({
    step: 'pin',
    credential: softwarePin,
    challenge: '482913',
    problem: null,
    ...change,
  }),
  working: (): Snapshot => ({ step: 'working', credential: software, challenge: '482913' }),
  key: (change: Partial<Extract<Snapshot, { step: 'key' }>> = {}): Snapshot => ({
    step: 'key',
    at: 'working',
    credential: usbKey,
    challenge: '482913',
    device: 'Bastion C2',
    deadline: null,
    problem: null,
    ...change,
  }),
  response: (change: Partial<Extract<Snapshot, { step: 'response' }>> = {}): Snapshot => ({
    step: 'response',
    credential: usbKey,
    challenge: '482913',
    response: '73014486',
    groups: [4, 4],
    signedBy: 'Bastion C2',
    carried: null,
    clearAt: NOW + 22_000,
    expiresAt: NOW + 252_000,
    copiedUntil: null,
    ...change,
  }),
  accepted: (): Snapshot => ({
    step: 'accepted',
    credential: usbKey,
    challenge: '482913',
    elapsedMs: 19_000,
    signedBy: 'Bastion C2',
  }),
  refused: (change: Partial<Extract<Snapshot, { step: 'refused' }>> = {}): Snapshot => ({
    step: 'refused',
    credential: software,
    challenge: '482913',
    refusal: null,
    causes: ['challenge-mistyped', 'challenge-replaced'],
    next: 'compare-challenge',
    failures: 1,
    limit: 10,
    lockedUntil: null,
    refusals: 1,
    perLogIn: 3,
    ...change,
  }),
};
