import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base } from '@playwright/test';
import type { Account } from '../../../src/main/practice/portal/accounts';
import { hotpCode, ocraCode, slotCode } from '../../../src/main/practice/portal/codes';
import { openPortal } from '../../../src/main/practice/portal/portal';
import type { PracticeWay } from '../../../src/shared/practice/contract';
import { chromium } from './chromium';

/** A portal for one test, with a clock that the test can set forward. */
export class PracticePortal {
  #ahead = 0;
  readonly #folder = mkdtempSync(join(tmpdir(), 'practice-pages-'));
  readonly #portal = this.#open();

  now = (): number => Date.now() + this.#ahead;
  pass(ms: number): void {
    this.#ahead += ms;
  }

  #open() {
    const opened = openPortal({ folder: this.#folder, clock: { now: () => this.now() } });
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  }

  async start(): Promise<void> {
    await this.#portal.start();
  }

  async close(): Promise<void> {
    await this.#portal.close();
    rmSync(this.#folder, { recursive: true });
  }

  /** The line of the practice phones. */
  get phones() {
    return this.#portal.phones;
  }

  get url(): string {
    return this.#portal.url ?? '';
  }

  account(way: PracticeWay): Account {
    const account = this.#portal.accounts().find((one) => one.way === way);
    if (account === undefined) throw new Error(way);
    return account;
  }

  /** What the account's device would show for a challenge. */
  answer(way: PracticeWay, challenge: string): string {
    const { secret, suite, counter, digits } = this.account(way);
    if (way === 'hotp') return hotpCode(secret, counter, digits);
    if (way === 'totp' || way === 'token-timed') return hotpCode(secret, Math.floor(this.now() / 30_000), digits);
    return way === 'hmac-slot'
      ? slotCode(secret, challenge, digits)
      : ocraCode(suite ?? '', secret, challenge, counter);
  }
}

/** What a person does on the portal's pages. */
export class PortalPages {
  readonly page: Page;
  readonly portal: PracticePortal;

  constructor(page: Page, portal: PracticePortal) {
    this.page = page;
    this.portal = portal;
  }

  async logIn(way: PracticeWay, password?: string): Promise<void> {
    const account = this.portal.account(way);
    await this.page.goto(this.portal.url);
    await this.page.getByLabel('User name').fill(account.username);
    await this.page.getByLabel('Password').fill(password ?? account.password);
    await this.continue();
  }

  /** On a page that waits for a phone: asks for another look of it. */
  other(name: 'No notice? Scan a QR code' | 'Phone offline? Type a code'): Promise<void> {
    return this.page.getByRole('link', { name }).click();
  }

  /** Logs in up to the page with the passcode field. */
  async logInToPasscode(way: PracticeWay): Promise<void> {
    await this.logIn(way);
    if (way === 'phone-ios' || way === 'phone-android') await this.other('Phone offline? Type a code');
  }

  /** The challenge as it would be copied. */
  async challenge(): Promise<string> {
    const shown = this.page.getByTestId('challenge');
    return (await shown.count()) === 0 ? '' : ((await shown.textContent()) ?? '');
  }

  async answerRight(way: PracticeWay): Promise<void> {
    await this.answer(this.portal.answer(way, await this.challenge()));
  }

  async answer(passcode: string): Promise<void> {
    await this.page.getByLabel('Passcode').fill(passcode);
    await this.continue();
  }

  continue(): Promise<void> {
    return this.page.getByRole('button', { name: 'Continue' }).click();
  }
}

/** Playwright's test with a portal and its pages, in the Chromium of this machine. */
export const test = base.extend<{ portal: PracticePortal; pages: PortalPages }>({
  launchOptions: chromium(),
  portal: async ({ browserName: _every }, use) => {
    const portal = new PracticePortal();
    await portal.start();
    await use(portal);
    await portal.close();
  },
  pages: async ({ page, portal }, use) => use(new PortalPages(page, portal)),
});

export { expect } from '@playwright/test';
