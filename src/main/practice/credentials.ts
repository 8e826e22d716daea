import type { PracticeWay } from '../../shared/practice/contract';
import type { CodeShape } from '../../shared/vault/contract';
import type { PracticeCredential } from './parts';
import type { Account } from './portal/accounts';
import { rules } from './portal/rules';

/** The practice portal's name, as its pages have it. */
export const practicePortalName = 'Maple Street Broker';

const digits = (count: number): CodeShape => ({ min: count, max: count, alphabet: 'digits' });

/** Kind and method of the practice profile for the devices that a person operates by hand. */
const heldFor = {
  'phone-ios': { kind: 'phone', method: 'phone-ios' },
  'phone-android': { kind: 'phone', method: 'phone-android' },
  token: { kind: 'token', method: 'token-named' },
  'token-short': { kind: 'token', method: 'token-short' },
  'token-timed': { kind: 'token', method: 'token-timed' },
} as const;

/** The kind of credential that answers for an account of this way. */
export function kindFor(way: PracticeWay): PracticeCredential['kind'] {
  switch (way) {
    case 'ocra':
    case 'hotp':
    case 'totp':
    case 'hmac-slot':
      return way;
    default:
      return heldFor[way].kind;
  }
}

/** What a person would hold for this account. It shares the account's secret bytes where the way has any. */
export function credentialFor(account: Account): PracticeCredential {
  const { way, username, secret, suite, counter, slot } = account;
  const about = { portal: practicePortalName, account: username };
  const challenge = digits(rules.challengeDigits);
  switch (way) {
    case 'ocra':
      return { ...about, kind: way, secret, suite: suite ?? '', counter };
    case 'hotp':
      return { ...about, kind: way, secret, digits: account.digits, counter };
    case 'totp':
      return { ...about, kind: way, secret, digits: account.digits, period: rules.totpPeriodSeconds };
    case 'hmac-slot':
      return { ...about, kind: way, slot: slot ?? 2, digits: account.digits, challenge };
    default:
      return { ...about, ...heldFor[way], device: '' };
  }
}
