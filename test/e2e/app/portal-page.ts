import type { Locator, Page } from '@playwright/test';
import type { PracticeView } from '../../../src/shared/practice/contract';

/** User name and password as the practice screen shows them. */
export type LogIn = Pick<PracticeView['accounts'][number], 'username' | 'password'>;

/** The text of a place without the spaces that are only there for the eye. */
export const textOf = async (place: Locator): Promise<string> => ((await place.textContent()) ?? '').replace(/\s/g, '');

/** The portal's pages in a browser, and what a person does and reads on them. */
export class PortalPage {
  readonly page: Page;
  readonly #url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
  }

  /** What the page complains about; empty places when it does not. */
  get complaint() {
    return this.page.getByRole('alert');
  }

  /** Says that the passcode was taken. */
  get accepted() {
    return this.page.getByTestId('accepted');
  }

  get challenge() {
    return this.page.getByTestId('challenge');
  }

  async logIn({ username, password }: LogIn): Promise<void> {
    await this.page.goto(this.#url);
    await this.page.getByLabel('User name').pressSequentially(username);
    await this.page.getByLabel('Password').pressSequentially(password);
    await this.continue();
  }

  /** Marks the challenge with the mouse and puts it on the clipboard. */
  async copyChallenge(): Promise<void> {
    await this.challenge.click({ clickCount: 3 });
    await this.page.keyboard.press('ControlOrMeta+c');
  }

  /** The challenge as it is read. */
  async readChallenge(): Promise<string> {
    return textOf(this.challenge);
  }

  async typePasscode(passcode: string): Promise<void> {
    await this.page.getByLabel('Passcode').pressSequentially(passcode);
    await this.continue();
  }

  /** Puts in what is on the clipboard. */
  async pastePasscode(): Promise<void> {
    await this.page.getByLabel('Passcode').press('ControlOrMeta+v');
    await this.continue();
  }

  get passcode() {
    return this.page.getByLabel('Passcode');
  }

  /** Asks for another look of a page that waits for a phone. */
  async open(name: 'No notice? Scan a QR code' | 'Phone offline? Type a code'): Promise<void> {
    await this.page.getByRole('link', { name }).click();
  }

  async continue(): Promise<void> {
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }
}
