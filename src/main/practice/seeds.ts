import type { TokenModel } from '../../shared/profiles/guide';
import type { PhoneSeed, TokenSeed } from './parts';
import type { Account } from './portal/accounts';
import type { PhoneLine } from './portal/phone-line';
import { readQrText, writeQrText } from './portal/qr-text';

const models: Readonly<Partial<Record<Account['way'], TokenModel>>> = {
  token: 'named',
  'token-short': 'short',
  'token-timed': 'timed',
};

/** What the virtual token of an account is made from; null where the account has none. Shares the secret's bytes. */
export function tokenSeed({ way, secret, pin, suite }: Account): TokenSeed | null {
  const model = models[way];
  return model === undefined || pin === null ? null : { model, secret, pin, suite: suite ?? '' };
}

/** What the practice phone of an account is made from; null where the account has none. Shares the secret's bytes. */
export function phoneSeed({ way, username, secret, pin, suite }: Account, line: PhoneLine): PhoneSeed | null {
  if (way !== 'phone-ios' && way !== 'phone-android') return null;
  return {
    system: way === 'phone-ios' ? 'ios' : 'android',
    ...{ account: username, secret, pin, suite: suite ?? '' },
    waiting: () => line.waiting(username),
    camera() {
      const page = line.newest();
      return page === null ? null : readQrText(writeQrText(page));
    },
    send(id, response) {
      const answered = line.answer(id, response);
      return answered.ok ? 'ok' : answered.error.code;
    },
    decline: (id) => void line.decline(id),
  };
}
