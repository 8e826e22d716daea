import type { CodeShape } from '../../shared/vault/contract';
import type { PracticeCredential } from './parts';
import type { Account } from './portal/accounts';
import { rules } from './portal/rules';

/** The practice portal's name, as its pages have it. */
export const practicePortalName = 'Maple Street Broker';

const digits = (count: number): CodeShape => ({ min: count, max: count, alphabet: 'digits' });

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
    case 'token':
      return { ...about, kind: way, method: 'token-named', device: '' };
  }
}
