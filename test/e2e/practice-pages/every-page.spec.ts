import { ALL_RULES, axeFindings } from '../screens/checks';
import type { PortalPages } from './practice-portal';
import { expect, test } from './practice-portal';

/** Every page of the portal and the way to it. */
const everyPage: Readonly<Record<string, (pages: PortalPages) => Promise<unknown>>> = {
  'log-in': ({ page, portal }) => page.goto(portal.url),
  'log-in-wrong': (pages) => pages.logIn('ocra', 'wrong'),
  'log-in-empty': async (pages) => {
    await pages.page.goto(pages.portal.url);
    await pages.continue();
  },
  'log-in-locked': async (pages) => {
    for (let one = 0; one < 10; one++) await pages.logIn('ocra', 'wrong');
  },
  'log-in-expired': async (pages) => {
    await pages.logIn('ocra');
    pages.portal.pass(5 * 60_000);
    await pages.answerRight('ocra');
  },
  'log-in-ended': ({ page, portal }) => page.goto(`${portal.url}challenge`),
  'log-in-three': async (pages) => {
    await pages.logIn('ocra');
    for (const wrong of ['1', '2', '3']) await pages.answer(wrong);
  },
  challenge: (pages) => pages.logIn('ocra'),
  'challenge-wrong': async (pages) => {
    await pages.logIn('ocra');
    await pages.answer('1234 5678');
  },
  'challenge-empty': async (pages) => {
    await pages.logIn('token');
    await pages.answer('');
  },
  'phone-notice': (pages) => pages.logIn('phone-ios'),
  'phone-not-yet': async (pages) => {
    await pages.logIn('phone-android');
    await pages.continue();
  },
  'phone-qr': async (pages) => {
    await pages.logIn('phone-ios');
    await pages.other('No notice? Scan a QR code');
  },
  'phone-code': (pages) => pages.logInToPasscode('phone-android'),
  'phone-declined': async (pages) => {
    await pages.logIn('phone-ios');
    pages.portal.phones.decline(pages.portal.phones.waiting('practice-iphone')?.id ?? '');
    await pages.continue();
  },
  'no-challenge': (pages) => pages.logIn('totp'),
  accepted: async (pages) => {
    await pages.logIn('hmac-slot');
    await pages.answerRight('hmac-slot');
  },
  'logged-in-already': async (pages) => {
    await pages.logIn('hmac-slot');
    await pages.answerRight('hmac-slot');
    await pages.page.goto(pages.portal.url);
  },
  'logged-out': async (pages) => {
    await pages.logIn('hmac-slot');
    await pages.answerRight('hmac-slot');
    await pages.page.getByRole('button', { name: 'Log out' }).click();
  },
  'used-already': async (pages) => {
    await pages.logIn('hmac-slot');
    const right = pages.portal.answer('hmac-slot', await pages.challenge());
    const tab = await pages.page.context().newPage();
    await tab.goto(`${pages.portal.url}challenge`);
    await tab.getByLabel('Passcode').fill(right);
    await tab.getByRole('button', { name: 'Continue' }).click();
    await pages.answer(right);
  },
  'no-such-page': ({ page, portal }) => page.goto(`${portal.url}nowhere`),
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const [name, open] of Object.entries(everyPage)) {
      test(`${name}: nothing serious for axe, nothing blocked, nothing scrolls sideways`, async ({
        pages,
        page,
      }, info) => {
        const complaints: string[] = [];
        page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
        await open(pages);
        await page.screenshot({ path: info.outputPath(`${name}-${colorScheme}.png`), fullPage: true });
        expect(await axeFindings(page, ALL_RULES)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        const unexpected = complaints.filter((text) => !/status of 404|status of 409/.test(text));
        expect(unexpected).toEqual([]);
      });
    }
  });
}
