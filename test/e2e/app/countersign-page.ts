import { expect, type Page } from '@playwright/test';
import portal from '../../../profiles/practice.json' with { type: 'json' };
import { practice } from '../../../src/renderer/i18n/en/practice';
import { verification } from '../../../src/renderer/i18n/en/verification';
import type { PracticeWay } from '../../../src/shared/practice/contract';
import type { Refusal } from '../../../src/shared/verification/contract';
import { type LogIn, textOf } from './portal-page';

/** Pages of the rail by their names. */
export type RailPage = 'Verify' | 'Keys' | 'Vault' | 'Practice' | 'Settings';

/** What is typed at the portal, and the PIN of the hand-held token (empty for other ways). */
export type PracticeLogIn = LogIn & { readonly pin: string };

/** Countersign's window, and what a person does and reads in it. Nothing here goes past what is seen. */
export class CountersignPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name });
  }

  /** The question of the step, or the page's title. */
  heading(name: string | RegExp) {
    return this.page.getByRole('heading', { name });
  }

  async createVault(passphrase: string): Promise<void> {
    await this.button('Continue with a passphrase').click();
    await this.page.getByLabel('Passphrase', { exact: true }).pressSequentially(passphrase);
    await this.page.getByLabel('Repeat the passphrase').pressSequentially(passphrase);
    await this.button('Create vault').click();
    // Not by `expect`: while it waits it has the page written down, fields and all, and sent through main's memory.
    await this.heading('Verify').waitFor();
  }

  async go(page: RailPage): Promise<void> {
    const link = this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: page });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
  }

  get portalAddress() {
    return this.page.getByText(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  }

  /** Starts the practice portal; gives its address. */
  async startPortal(): Promise<string> {
    await this.go('Practice');
    await this.button('Start the portal').click();
    return textOf(this.portalAddress);
  }

  /** Puts the account of a way into the vault; gives what is typed at the portal. */
  async enroll(way: PracticeWay): Promise<PracticeLogIn> {
    await this.button(`Put into the vault: ${practice.accounts.ways[way].title}`).click();
    return this.readAccount(way);
  }

  /** Reads what the practice screen shows for an account that is in the vault. */
  async readAccount(way: PracticeWay): Promise<PracticeLogIn> {
    const title = this.page.getByText(practice.accounts.ways[way].title, { exact: true });
    const line = this.page.getByRole('listitem').filter({ has: title });
    await expect(line.getByText('In the vault', { exact: true })).toBeVisible();
    const value = (name: string) => textOf(line.locator(`div:has(> dt:text-is("${name}")) > dd > span`));
    const [username, password] = [await value('User name'), await value('Password')];
    return { username, password, pin: way === 'token' ? await value('PIN') : '' };
  }

  /** Chooses the way by what the list calls it. Not by `check`: main answers first, and the screen may be another one then. */
  async choose(way: string | RegExp): Promise<void> {
    await this.page.getByRole('radio', { name: way }).click();
  }

  /** Chooses the way that answers for a user name. */
  async chooseAccount(username: string): Promise<void> {
    await this.choose(new RegExp(username));
  }

  /** Clicks an answer to the question of the step, by how it begins; that is all there is to do. */
  async pick(answer: string): Promise<void> {
    const answers = this.page.getByRole('main').getByRole('group');
    await answers.getByRole('button', { name: new RegExp(`^${answer}`) }).click();
  }

  get challenge() {
    return this.page.getByLabel(portal.words.challenge);
  }

  /** The card with the response. */
  get response() {
    return this.page.getByRole('region', { name: portal.words.response }).getByRole('img').last();
  }

  /** The response as it is read off the card. */
  async readResponse(): Promise<string> {
    await expect(this.response).toHaveAccessibleName(/\d/);
    return textOf(this.response);
  }

  /** Copies the response; it is on the clipboard when the screen says so. */
  async copyResponse(): Promise<void> {
    await this.button('Copy').click();
    await expect(this.page.getByText('In the clipboard for')).toBeVisible();
  }

  async sayAccepted(): Promise<void> {
    await this.button('Yes, I’m in').click();
    await expect(this.heading('Signed in to Maple Street Broker')).toBeVisible();
    await expect(this.page.getByText('Done. The portal accepted your response.')).toBeVisible();
  }

  /** Says that the portal refused, and what it wrote. */
  async sayRefused(refusal: Refusal): Promise<void> {
    await this.page.getByRole('button', { name: 'No', exact: true }).click();
    await this.choose(new RegExp(`^${verification.refused.said[refusal]}`));
  }

  /** What is named as the likely causes of a refusal, in their order. */
  get causes() {
    return this.page.getByRole('main').getByRole('list').last().getByRole('listitem');
  }

  /** Types a challenge, where one is wanted, and goes on with the way that is chosen. */
  async answer(challenge: string, way: string): Promise<void> {
    if (challenge !== '') await this.challenge.pressSequentially(challenge);
    await this.button(`Continue with ${way}`).click();
  }

  /** What the question of the step is now. */
  async expectStep(question: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 2, name: question })).toBeVisible();
  }

  /** Plugs the virtual key in, or pulls it out, on the practice screen; then comes back. */
  async plugKey(isIn: boolean): Promise<void> {
    await this.go('Practice');
    const plug = this.page.getByRole('switch', { name: 'Virtual key plugged in' });
    // Not the words beside it: a session that waits for the key makes it wait for a touch at once.
    await expect(plug).toBeChecked({ checked: !isIn });
    await plug.click();
    await expect(plug).toBeChecked({ checked: isIn });
    await this.go('Verify');
  }

  /** Presses keys of the virtual token on its screen until its display reads so; gives what it reads, and comes back. */
  async pressToken(keys: readonly string[], reads: RegExp): Promise<string> {
    await this.go('Practice');
    await this.button('Open the virtual token').click();
    for (const key of keys) await this.page.getByRole('button', { name: key, exact: true }).click();
    const read = await this.readToken(reads);
    await this.go('Verify');
    return read;
  }

  /** Waits until the virtual token's display reads so; gives what the group of the expression found. */
  async readToken(reads: RegExp): Promise<string> {
    const name = new RegExp(`^Hand-held token. Its display reads ${reads.source}\\.`);
    const display = this.page.getByRole('img', { name });
    return name.exec((await display.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  }

  /** Rows of the history, newest first. */
  async history() {
    await this.go('Settings');
    await this.page.getByRole('link', { name: 'History' }).click();
    return this.page
      .getByRole('region', { name: 'Last answers' })
      .getByRole('row')
      .filter({ has: this.page.locator('td') });
  }
}
