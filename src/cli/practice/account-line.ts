import type { Account } from '../../main/practice/portal/accounts';
import { rules } from '../../main/practice/portal/rules';

/**
 * One practice account as the command line prints it, with everything that `ocra`, `hmac`, `hotp` and `totp` need
 * to answer in its place. Only practice accounts are ever printed so: they are made up.
 */
export interface AccountLine {
  readonly way: Account['way'];
  readonly username: string;
  readonly password: string;
  /** PIN of the hand-held token, else null. */
  readonly pin: string | null;
  /** HMAC key in hex. */
  readonly secret: string;
  readonly suite: string | null;
  readonly digits: number;
  /** Next counter (ways `ocra` and `hotp`), else null. */
  readonly counter: number | null;
  /** Seconds of a step (`totp`), else null. */
  readonly period: number | null;
  readonly slot: 1 | 2 | null;
}

const countedWays: readonly Account['way'][] = ['ocra', 'hotp'];

/** Writes an account out and fills its secret with zeros. */
export function accountLine(account: Account): AccountLine {
  const { way, username, password, pin, suite, digits, slot } = account;
  const secret = Buffer.from(account.secret).toString('hex');
  account.secret.fill(0);
  const counter = countedWays.includes(way) ? account.counter : null;
  const period = way === 'totp' ? rules.totpPeriodSeconds : null;
  return { way, username, password, pin, secret, suite, digits, counter, period, slot };
}
