import type { Page } from '@playwright/test';
import type { PracticeView, PracticeWay, TokenKey, TokenView } from '../../../src/shared/practice/contract';
import type { PhoneKey, PhoneSettings, PhoneView } from '../../../src/shared/practice/phone';
import { ask } from './ask';

const SYSTEM = { 'phone-ios': 'ios', 'phone-android': 'android' } as const;
const MODEL = { token: 'named', 'token-short': 'short', 'token-timed': 'timed' } as const;

/** The ways that a person answers with a device in the hand. */
export type HeldWay = keyof typeof SYSTEM | keyof typeof MODEL;

/** Digits typed one by one. */
const digits = (code: string) => [...code] as (PhoneKey & TokenKey)[];

/**
 * The practice devices in the person's hand: operated as the practice screen does it, without leaving the page that is open,
 * so that what a person does in the window can be counted apart. `acts` counts taps, looks and fingers, not what is typed.
 */
export class PracticeDevices {
  readonly #page: Page;
  acts = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async view(): Promise<PracticeView> {
    const reply = await ask(this.#page, 'practice/view', {});
    if (!reply.ok) throw new Error(reply.error.code);
    return reply.value;
  }

  async account(way: PracticeWay): Promise<PracticeView['accounts'][number]> {
    const account = (await this.view()).accounts.find((one) => one.way === way);
    if (account === undefined) throw new Error(`no account for ${way}`);
    return account;
  }

  async enroll(way: HeldWay): Promise<void> {
    const reply = await ask(this.#page, 'practice/enroll', { way });
    if (!reply.ok) throw new Error(reply.error.code);
  }

  /** A phone as from the shop, behaving as is said. */
  async setPhone(way: keyof typeof SYSTEM, settings: Partial<PhoneSettings>): Promise<void> {
    const system = SYSTEM[way];
    await ask(this.#page, 'practice/phone-restart', { system });
    const plain = (await this.phone(way)).settings;
    await ask(this.#page, 'practice/phone-settings', { system, settings: { ...plain, ...settings } });
  }

  async phone(way: keyof typeof SYSTEM): Promise<PhoneView> {
    const phone = (await this.view()).phones.find(({ system }) => system === SYSTEM[way]);
    if (phone === undefined) throw new Error(`no ${way}`);
    return phone;
  }

  /** Taps one thing after the other; the phone shows `screen` in the end. */
  async tap(way: keyof typeof SYSTEM, taps: readonly PhoneKey[], screen: PhoneView['screen']): Promise<void> {
    for (const key of taps) await ask(this.#page, 'practice/phone', { system: SYSTEM[way], key });
    this.acts += taps.length;
    const shows = await this.phone(way);
    if (shows.screen !== screen) throw new Error(`the phone shows ${shows.screen} (${shows.note}), not ${screen}`);
  }

  /** Types into the field that the phone shows; `next` goes to its other field. */
  async type(way: keyof typeof SYSTEM, code: string | readonly ['next']): Promise<void> {
    for (const key of typeof code === 'string' ? digits(code) : code)
      await ask(this.#page, 'practice/phone', { system: SYSTEM[way], key });
  }

  /** The response that the app shows. */
  async readPhone(way: keyof typeof SYSTEM): Promise<string> {
    return (await this.phone(way)).response ?? '';
  }

  /** Presses keys of a token, digits as they are typed; its display is left as `state`. */
  async press(way: keyof typeof MODEL, keys: readonly TokenKey[], state: TokenView['state']): Promise<TokenView> {
    const model = MODEL[way];
    for (const key of keys) await ask(this.#page, 'practice/token', { model, key });
    this.acts += keys.filter((key) => !/^\d$/.test(key)).length;
    const token = (await this.view()).tokens.find((one) => one.model === model);
    if (token?.state !== state) throw new Error(`the token shows ${token?.lines.join(' ')}, not ${state}`);
    return token;
  }

  async restartToken(way: keyof typeof MODEL): Promise<void> {
    await ask(this.#page, 'practice/token-restart', { model: MODEL[way] });
  }
}

/** A code as the keys that type it. */
export const keysOf = (code: string): TokenKey[] => digits(code);
