import type { PracticeWay } from '../../shared/practice/contract';
import type { PhoneSystem, TokenModel } from '../../shared/profiles/guide';

/** The account that each virtual token answers for. */
export const TOKEN_WAY = { named: 'token', short: 'token-short', timed: 'token-timed' } as const satisfies Record<
  TokenModel,
  PracticeWay
>;

/** The account that each practice phone answers for. */
export const PHONE_WAY = { ios: 'phone-ios', android: 'phone-android' } as const satisfies Record<
  PhoneSystem,
  PracticeWay
>;
