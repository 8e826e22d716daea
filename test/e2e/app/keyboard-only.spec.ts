import type { Locator, Page } from '@playwright/test';
import { CountersignPage, type PracticeLogIn } from './countersign-page';
import { nextPage } from './launch';
import { expect, passphrase, test } from './person';
import { textOf } from './portal-page';

/** More stops than any screen has. */
const STOPS = 80;

/** Somebody who has no mouse. Shortcuts, Tab and Enter; nothing is clicked or filled in. */
class AtTheKeyboard {
  readonly #page: Page;
  readonly #countersign: CountersignPage;

  constructor(page: Page) {
    this.#page = page;
    this.#countersign = new CountersignPage(page);
  }

  press = (key: string) => this.#page.keyboard.press(key);
  type = (text: string) => this.#page.keyboard.type(text);

  /** Goes on by Tab until a place has the focus. */
  async tabTo(place: Locator): Promise<void> {
    await place.waitFor();
    for (let stop = 0; stop < STOPS; stop++) {
      if (await place.evaluate((element) => element === document.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab never reaches ${place}`);
  }

  async enter(button: string): Promise<void> {
    await this.tabTo(this.#countersign.button(button));
    await this.press('Enter');
  }

  /** Goes to Verify, where this has the focus at once. */
  async toVerify(place: Locator): Promise<void> {
    await this.press('ControlOrMeta+1');
    await expect(place).toBeFocused();
  }

  async createVault(): Promise<void> {
    await expect(this.#countersign.heading('How do you want to start?')).toBeFocused();
    await this.press('Enter');
    await expect(this.#page.getByLabel('Passphrase', { exact: true })).toBeFocused();
    await this.type(passphrase);
    await this.tabTo(this.#page.getByLabel('Repeat the passphrase'));
    await this.type(passphrase);
    await this.press('Enter');
    await expect(this.#countersign.heading('Nothing to answer with yet')).toBeVisible();
  }

  /** Starts the portal and puts the hand-held token into the vault. */
  async enroll(): Promise<{ readonly url: string; readonly account: PracticeLogIn }> {
    await this.press('ControlOrMeta+4');
    await this.enter('Start the portal');
    const url = await textOf(this.#countersign.portalAddress);
    await this.enter('Put into the vault: Hand-held token');
    return { url, account: await this.#countersign.readAccount('token') };
  }

  /** Answers the question of a step with the answer of this place: arrows move, Enter goes on. */
  async pick(place: number): Promise<void> {
    for (let down = 0; down < place; down += 1) await this.press('ArrowDown');
    await this.press('Enter');
  }

  /** Goes to the practice iPhone; presses the keys of each screen when it is there, for a key means what the screen says. */
  async atPhone(screens: readonly (readonly [heading: string, keys: readonly string[]])[]): Promise<void> {
    await this.press('ControlOrMeta+4');
    await this.enter('Open the practice iPhone');
    for (const [heading, keys] of screens) {
      await expect(this.#countersign.heading(heading)).toBeVisible();
      for (const key of keys) await this.press(key);
    }
  }

  /** Presses keys of the virtual token until its display reads so. */
  async atToken(keys: readonly string[], reads: RegExp): Promise<string> {
    await this.press('ControlOrMeta+4');
    await this.enter('Open the virtual token');
    await expect(this.#countersign.heading('Virtual token')).toBeVisible();
    for (const key of keys) await this.press(key);
    return this.#countersign.readToken(reads);
  }

  /** Follows the steps on Verify and does on the token what they say; ends with the response on the screen. */
  async answerWithToken(challenge: string, pin: string): Promise<void> {
    const step = (question: string) => this.#countersign.heading(question);
    await this.toVerify(this.#countersign.challenge);
    await this.type(challenge);
    await this.press('Enter');
    await expect(step('Hold the press button')).toBeFocused();
    await this.atToken(['Space'], /(PIN>)/);
    await this.toVerify(step('Hold the press button'));
    await this.press('Enter');
    await expect(step('Type your PIN, then press OK')).toBeFocused();
    await this.atToken([...pin, 'Enter'], /(CHALLNG>)/);
    await this.toVerify(step('Type your PIN, then press OK'));
    await this.press('Enter');
    await expect(step('Type this on the token, then press OK')).toBeFocused();
    const response = await this.atToken([...challenge, 'Enter'], /(\d{8})/);
    await this.toVerify(step('Type this on the token, then press OK'));
    await this.press('Enter');
    await expect(this.#page.getByLabel('Response on the display')).toBeFocused();
    await this.type(response);
    await this.press('Enter');
    await expect(this.#countersign.response).toBeVisible();
  }
}

test('from the first start to an accepted response by keyboard alone, with the hand-held token', async ({
  launched,
  browse,
}) => {
  const { page } = launched;
  const countersign = new CountersignPage(page);
  const keyboard = new AtTheKeyboard(page);
  await keyboard.createVault();
  const { url, account } = await keyboard.enroll();
  const portal = await browse(url);
  await portal.logIn(account);
  await keyboard.answerWithToken(await portal.readChallenge(), account.pin);
  await keyboard.press('ControlOrMeta+c');
  await expect(page.getByRole('region', { name: 'Notification' })).toContainText('Copied.');
  await portal.pastePasscode();
  await expect(portal.accepted).toBeVisible();
  await keyboard.enter('Yes, I’m in');
  await expect(countersign.heading('Signed in to Maple Street Broker')).toBeVisible();

  // The page ends while the keys are still down.
  const locked = await nextPage(launched, () => keyboard.press('ControlOrMeta+l').catch(() => undefined));
  await expect(locked.getByLabel('Passphrase')).toBeFocused();
  await locked.keyboard.type(passphrase);
  await locked.keyboard.press('Enter');
  await expect(locked.getByRole('heading', { level: 1, name: 'Verify' })).toBeVisible();
});

test('a challenge is answered with the iPhone by keyboard alone, on the phone as well', async ({ begin }) => {
  const { launched, countersign, portal } = await begin('phone-ios');
  const { page } = launched;
  const keyboard = new AtTheKeyboard(page);
  await portal.open('Phone offline? Type a code');
  const challenge = await portal.readChallenge();
  await expect(countersign.challenge).toBeFocused();
  await keyboard.type(challenge);
  await keyboard.press('Enter');
  await countersign.expectStep('Did a notice come on your phone?');
  await keyboard.pick(2);
  await countersign.expectStep('What do you see on your phone?');
  await keyboard.pick(0);
  await expect(countersign.heading('Open the app and tap Authenticate')).toBeFocused();
  await keyboard.press('Enter');
  await countersign.expectStep('Type this in the app, then tap Generate Passcode');
  await keyboard.atPhone([
    ['The phone is dark', ['Enter']],
    ['The app’s first page', ['Enter']],
    ['Type the challenge', [...challenge, 'Enter']],
    ['It wants to see your face', ['Enter']],
    ['It shows the response', []],
  ]);
  const response = await textOf(page.getByTestId('phone-response'));
  await keyboard.press('ControlOrMeta+1');
  await countersign.expectStep('Type this in the app, then tap Generate Passcode');
  await keyboard.pick(0);
  await expect(countersign.heading('Look at your phone')).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByLabel('Response on the phone')).toBeFocused();
  await keyboard.type(response);
  await keyboard.press('Enter');
  await portal.typePasscode(response);
  await expect(portal.accepted).toBeVisible();
  await keyboard.enter('Yes, I’m in');
  await expect(countersign.heading('Signed in to Maple Street Broker')).toBeVisible();
});
