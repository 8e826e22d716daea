import type { PracticeWay } from '../../../shared/practice/contract';
import type { Random } from './random';
import { randomDigits } from './random';

/**
 * One practice account with everything that the portal knows about it. `secret` is the raw HMAC key that the
 * person's device shares with the portal; it stays in main. `counter` is the next one that the portal expects.
 */
export interface Account {
  readonly way: PracticeWay;
  readonly username: string;
  readonly password: string;
  readonly secret: Uint8Array;
  /** OCRA suite of the ways that answer a challenge, else null; `hmac-slot` has none. */
  readonly suite: string | null;
  readonly digits: number;
  readonly counter: number;
  /** Slot of the key that answers (`hmac-slot`), else null. */
  readonly slot: 1 | 2 | null;
  /** PIN of the hand-held token or of the app. The device checks it, the portal never does. */
  readonly pin: string | null;
  /** Counter after a HOTP code seen beyond the window: the next code there brings the device back. Null: none. */
  readonly resync: number | null;
}

const words = (
  'amber anchor apple arrow autumn barley basket beacon birch bottle branch bridge butter button candle canvas ' +
  'carpet castle cedar cherry circle clover cobalt copper cotton cradle crystal daisy dragon eagle ember falcon ' +
  'feather fiddle forest garden ginger glacier goblet granite harbor hazel heron hollow honey island ivory jacket ' +
  'jasmine kettle ladder lantern laurel lemon lilac linen magnet maple marble meadow mirror mitten morning nectar ' +
  'needle nutmeg oasis olive orchard otter oyster paddle pepper pebble pigeon pillow planet plum pocket poplar ' +
  'powder prairie quartz quilt rabbit raven ribbon river rocket saddle saffron salmon sandal silver sparrow spruce ' +
  'summer sunset teapot temple thistle thunder timber trumpet tulip tunnel turtle umbrella valley velvet violet ' +
  'walnut water whistle willow window winter wonder yellow zephyr'
).split(' ');

/** Three words and two digits: easy to type, made up, worth about 26 bits behind ten tries a day. */
export function readablePassword(random: Random): string {
  const picked = Array.from({ length: 3 }, () => words[random.below(words.length)] ?? '');
  return `${picked.join('-')}-${randomDigits(random, 2)}`;
}

type Plan = Pick<Account, 'way' | 'username' | 'suite' | 'digits' | 'slot'> & { secretBytes: number; hasPin: boolean };

const plans: readonly Plan[] = [
  {
    way: 'ocra',
    username: 'practice-app',
    suite: 'OCRA-1:HOTP-SHA256-8:C-QN06',
    digits: 8,
    slot: null,
    secretBytes: 32,
    hasPin: false,
  },
  {
    way: 'token',
    username: 'practice-token',
    suite: 'OCRA-1:HOTP-SHA1-8:QN06',
    digits: 8,
    slot: null,
    secretBytes: 20,
    hasPin: true,
  },
  {
    way: 'phone-ios',
    username: 'practice-iphone',
    suite: 'OCRA-1:HOTP-SHA256-8:QN06',
    digits: 8,
    slot: null,
    secretBytes: 32,
    hasPin: false,
  },
  {
    way: 'phone-android',
    username: 'practice-android',
    suite: 'OCRA-1:HOTP-SHA256-8:QN06',
    digits: 8,
    slot: null,
    secretBytes: 32,
    hasPin: true,
  },
  {
    way: 'token-short',
    username: 'practice-short',
    suite: 'OCRA-1:HOTP-SHA1-8:QN06',
    digits: 8,
    slot: null,
    secretBytes: 20,
    hasPin: true,
  },
  { way: 'token-timed', username: 'practice-timed', suite: null, digits: 6, slot: null, secretBytes: 20, hasPin: true },
  { way: 'hmac-slot', username: 'practice-key', suite: null, digits: 8, slot: 2, secretBytes: 20, hasPin: false },
  { way: 'totp', username: 'practice-clock', suite: null, digits: 6, slot: null, secretBytes: 20, hasPin: false },
  { way: 'hotp', username: 'practice-counter', suite: null, digits: 6, slot: null, secretBytes: 20, hasPin: false },
];

/** The accounts of a new portal: one per way to answer, with random secrets and passwords. */
export const newAccounts = (random: Random): Account[] =>
  plans.map(({ secretBytes, hasPin, ...plan }) => ({
    ...plan,
    password: readablePassword(random),
    secret: random.bytes(secretBytes),
    counter: 0,
    pin: hasPin ? randomDigits(random, 4) : null,
    resync: null,
  }));

/** Whether the portal shows a challenge for this way, or only asks for a passcode. */
export const takesChallenge = (way: PracticeWay): boolean => !['totp', 'hotp', 'token-timed'].includes(way);

/** Whether a log-in of this way may be confirmed on a phone, without anything being typed at the portal. */
export const goesToPhone = (way: PracticeWay): boolean => way === 'phone-ios' || way === 'phone-android';

/** What is shown of an account: everything that a person types, no key material. */
export type AccountCard = Pick<Account, 'way' | 'username' | 'password' | 'pin'>;

/** Takes the card of an account and fills the account's secret with zeros. */
export function cardOf({ way, username, password, pin, secret }: Account): AccountCard {
  secret.fill(0);
  return { way, username, password, pin };
}
