import type { Locator, Page } from '@playwright/test';
import { CountersignPage } from './countersign-page';
import { nextPage } from './launch';
import { expect, passphrase, test } from './person';
import { textOf } from './portal-page';

/** More stops than any screen has. */
const STOPS = 80;

/** Goes on by Tab until a place has the focus, as somebody without a mouse finds it. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  for (let stop = 0; stop < STOPS; stop++) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${place}`);
}

test('from the first start to an accepted response by keyboard alone, with the hand-held token', async ({
  launched,
  browse,
}) => {
  const { page } = launched;
  const { keyboard } = page;
  const countersign = new CountersignPage(page);
  const display = (reads: string) =>
    expect(page.getByRole('img', { name: `Its display reads ${reads}` })).toBeVisible();
  const toToken = async () => {
    await keyboard.press('ControlOrMeta+4');
    await tabTo(page, countersign.button('Open the virtual token'));
    await keyboard.press('Enter');
    await expect(countersign.heading('Virtual token')).toBeVisible();
  };
  const backAt = async (place: Locator) => {
    await keyboard.press('ControlOrMeta+1');
    await expect(place).toBeFocused();
  };

  await expect(countersign.heading('How do you want to start?')).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await keyboard.type(passphrase);
  await tabTo(page, page.getByLabel('Repeat the passphrase'));
  await keyboard.type(passphrase);
  await keyboard.press('Enter');
  await expect(countersign.heading('Nothing to answer with yet')).toBeVisible();

  await keyboard.press('ControlOrMeta+4');
  await tabTo(page, countersign.button('Start the portal'));
  await keyboard.press('Enter');
  const url = await textOf(countersign.portalAddress);
  await tabTo(page, countersign.button('Put into the vault: Hand-held token'));
  await keyboard.press('Enter');
  const account = await countersign.readAccount('token');
  const portal = await browse(url);
  await portal.logIn(account);
  const challenge = await portal.readChallenge();

  await backAt(countersign.challenge);
  await keyboard.type(challenge);
  await keyboard.press('Enter');
  await expect(countersign.heading('Hold the press button')).toBeFocused();
  await toToken();
  await keyboard.press('Space');
  await display('PIN>');
  await backAt(countersign.heading('Hold the press button'));
  await keyboard.press('Enter');
  await expect(countersign.heading('Type your PIN, then press OK')).toBeFocused();
  await keyboard.press('Enter');
  await expect(countersign.heading('Type this on the token, then press OK')).toBeFocused();
  await toToken();
  await keyboard.type(account.pin);
  await keyboard.press('Enter');
  await display('CHALLNG>');
  await keyboard.type(challenge);
  await keyboard.press('Enter');
  const response = await countersign.readToken(/(\d{8})/);
  await backAt(countersign.heading('Type this on the token, then press OK'));
  await keyboard.press('Enter');
  await expect(page.getByLabel('Response on the display')).toBeFocused();
  await keyboard.type(response);
  await keyboard.press('Enter');
  await expect(countersign.response).toBeVisible();
  await keyboard.press('ControlOrMeta+c');
  await expect(page.getByRole('region', { name: 'Notification' })).toContainText('Copied.');

  await portal.pastePasscode();
  await expect(portal.accepted).toBeVisible();
  await tabTo(page, countersign.button('Yes, I’m in'));
  await keyboard.press('Enter');
  await expect(countersign.heading('Signed in to Maple Street Broker')).toBeVisible();

  // The page ends while the keys are still down.
  const locked = await nextPage(launched, () => keyboard.press('ControlOrMeta+l').catch(() => undefined));
  await expect(locked.getByLabel('Passphrase')).toBeFocused();
  await locked.keyboard.type(passphrase);
  await locked.keyboard.press('Enter');
  await expect(locked.getByRole('heading', { level: 1, name: 'Verify' })).toBeVisible();
});
