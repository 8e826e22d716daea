import type { CredentialDetail, CredentialKind, CredentialSummary } from '../../../../src/shared/vault/contract';
import { NOW } from './base';

const SIX = { min: 6, max: 6, alphabet: 'digits' } as const;
const EIGHT = { min: 8, max: 8, alphabet: 'digits' } as const;
const DAY = 86_400_000;
const takesChallenge = (kind: CredentialKind) => kind !== 'totp' && kind !== 'hotp';

const heldMethod: Partial<Record<CredentialKind, string>> = { token: 'token-named', phone: 'phone-ios' };

/** An id of 26 characters made from a number. */
export const idOf = (n: number): string => n.toString(36).padStart(26, '0');

/** A credential as the list has it; what is not said is usual for its kind. */
export function credential(said: Partial<CredentialSummary> & { readonly kind: CredentialKind }): CredentialSummary {
  return {
    id: idOf(1),
    portal: 'Harrow & Pike',
    account: 'jmarsh2041',
    profile: 'generic-ocra',
    practice: false,
    method: heldMethod[said.kind] ?? null,
    device: '',
    pinDigits: said.kind === 'token' ? 4 : null,
    challenge: takesChallenge(said.kind) ? SIX : null,
    response: takesChallenge(said.kind) ? EIGHT : SIX,
    needsPin: false,
    addedAt: NOW - 21 * DAY,
    usedAt: NOW - 4 * 60_000,
    ...said,
  };
}

const VALUES: Readonly<Record<CredentialKind, Partial<CredentialDetail>>> = {
  ocra: { suite: 'OCRA-1:HOTP-SHA256-8:QN06-PSHA1', algorithm: 'SHA256', digits: 8 },
  hotp: { algorithm: 'SHA1', digits: 6, counter: '418' },
  totp: { algorithm: 'SHA1', digits: 6, period: 30 },
  'hmac-slot': { algorithm: 'SHA1', digits: 8, slot: 2 },
  token: { digits: 8 },
  phone: {},
};

/** The same with everything that may be shown. */
export function detail(summary: CredentialSummary, said: Partial<CredentialDetail> = {}): CredentialDetail {
  const none = { suite: null, algorithm: null, digits: null, period: null, counter: null, slot: null };
  return { ...summary, ...none, ...VALUES[summary.kind], ...said };
}

/** Six credentials of all kinds. */
export const six: readonly CredentialSummary[] = [
  credential({ id: idOf(1), kind: 'hmac-slot' }),
  credential({ id: idOf(2), kind: 'ocra', portal: 'Northgate Bank', account: 'J. Marsh', needsPin: true }),
  credential({
    id: idOf(3),
    kind: 'token',
    portal: 'Maple Street Broker',
    account: 'practice2',
    profile: 'practice',
    practice: true,
  }),
  credential({ id: idOf(4), kind: 'totp', portal: 'Aldery Works', account: 'j.marsh@aldery.example' }),
  credential({ id: idOf(5), kind: 'totp', portal: 'Postmark mail', account: 'j.marsh@postmark.example', usedAt: null }),
  credential({ id: idOf(6), kind: 'hotp', portal: 'Office VPN', account: '' }),
];
