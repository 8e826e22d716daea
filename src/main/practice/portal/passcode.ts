import type { PracticeWay } from '../../../shared/practice/contract';
import type { Account } from './accounts';
import { hotpCode, ocraCode, slotCode } from './codes';
import { sameText } from './compare';
import { rules } from './rules';

/** What the portal has to remember about an accepted passcode so that it is never accepted again. */
export type Spend =
  | { readonly kind: 'challenge' }
  | { readonly kind: 'counter'; readonly next: number }
  | { readonly kind: 'step'; readonly step: number };

/** The outcome of one passcode. `resync`: counter at which the following code would be accepted (HOTP only). */
export type Verdict =
  | { readonly accepted: true; readonly spend: Spend }
  | { readonly accepted: false; readonly resync: number | null };

/** What a passcode is checked against. `usedStep` tells a TOTP step that was accepted before. */
export interface Question {
  readonly account: Account;
  readonly challenge: string;
  readonly typed: string;
  /** ms since the epoch. */
  readonly now: number;
  readonly usedStep: (step: number) => boolean;
}

const no: Verdict = { accepted: false, resync: null };

/** The first place at which `code` equals what was typed; every place is computed, whether one matched or not. */
function find(typed: string, places: readonly number[], code: (place: number) => string): number | null {
  const matches = places.filter((place) => sameText(code(place), typed));
  return matches[0] ?? null;
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

function byChallenge({ account, challenge, typed }: Question): Verdict {
  const expected =
    account.way === 'hmac-slot'
      ? slotCode(account.secret, challenge, account.digits)
      : ocraCode(account.suite ?? '', account.secret, challenge, 0);
  return sameText(expected, typed) ? { accepted: true, spend: { kind: 'challenge' } } : no;
}

function byOcraCounter({ account, challenge, typed }: Question): Verdict {
  const places = range(account.counter, rules.lookAhead + 1);
  const at = find(typed, places, (counter) => ocraCode(account.suite ?? '', account.secret, challenge, counter));
  return at === null ? no : { accepted: true, spend: { kind: 'counter', next: at + 1 } };
}

function byHotp({ account, typed }: Question): Verdict {
  const places = range(account.counter, rules.resyncAhead + 1);
  const at = find(typed, places, (counter) => hotpCode(account.secret, counter, account.digits));
  if (at === null) return no;
  const near = at <= account.counter + rules.lookAhead;
  if (near || at === account.resync) return { accepted: true, spend: { kind: 'counter', next: at + 1 } };
  return { accepted: false, resync: at + 1 };
}

function byTotp({ account, typed, now, usedStep }: Question): Verdict {
  const present = Math.floor(now / 1000 / rules.totpPeriodSeconds);
  const places = range(present - rules.drift, 2 * rules.drift + 1).filter((step) => step >= 0);
  const step = find(typed, places, (place) => hotpCode(account.secret, place, account.digits));
  return step === null || usedStep(step) ? no : { accepted: true, spend: { kind: 'step', step } };
}

const byWay = {
  ocra: byOcraCounter,
  'phone-ios': byChallenge,
  'phone-android': byChallenge,
  token: byChallenge,
  'token-short': byChallenge,
  'token-timed': byTotp,
  'hmac-slot': byChallenge,
  hotp: byHotp,
  totp: byTotp,
} satisfies Record<PracticeWay, (question: Question) => Verdict>;

/** Checks one passcode by the rules of its account's way. Pure: remembers nothing, asks for what it needs. */
export const checkPasscode = (question: Question): Verdict => byWay[question.account.way](question);
