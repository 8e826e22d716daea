import { type Browser, test as base, chromium as browserType } from '@playwright/test';
import type { PracticeWay } from '../../../src/shared/practice/contract';
import { chromium } from '../practice-pages/chromium';
import { CountersignPage, type PracticeLogIn } from './countersign-page';
import { type Launched, launch } from './launch';
import { PortalPage } from './portal-page';

/** What the person of these tests locks the vault with. */
export const passphrase = 'seven quiet lanterns by the harbour';

/** Someone with Countersign and a browser side by side on one display. */
export interface Person {
  readonly launched: Launched;
  readonly countersign: CountersignPage;
  readonly portal: PortalPage;
  /** What the practice screen shows for the account that was put into the vault. */
  readonly account: PracticeLogIn;
}

/** Starts on a fresh machine: creates a vault, starts the portal, enrolls one account and logs in there. */
export type Begin = (way: PracticeWay) => Promise<Person>;

/** Opens the portal's address in a browser of the person's. */
export type Browse = (url: string) => Promise<PortalPage>;

interface Fixtures {
  readonly launched: Launched;
  readonly browse: Browse;
  readonly begin: Begin;
}

/** Playwright's test with a person; window and browser close with it. The browser has a window: they share a clipboard. */
export const test = base.extend<Fixtures>({
  launched: async ({ browserName: _every }, use) => {
    const launched = await launch();
    await use(launched);
    await launched.close();
  },
  browse: async ({ browserName: _every }, use) => {
    const opened: Browser[] = [];
    await use(async (url) => {
      const browser = await browserType.launch({ ...chromium(), headless: false });
      opened.push(browser);
      return new PortalPage(await browser.newPage(), url);
    });
    for (const browser of opened) await browser.close();
  },
  begin: async ({ launched, browse }, use) =>
    use(async (way) => {
      const countersign = new CountersignPage(launched.page);
      await countersign.createVault(passphrase);
      const url = await countersign.startPortal();
      const account = await countersign.enroll(way);
      const portal = await browse(url);
      await portal.logIn(account);
      await countersign.go('Verify');
      return { launched, countersign, portal, account };
    }),
});

/** Sets the computer's clock forward, as the app and its window see it; what was waiting goes on waiting. */
export async function passTime({ launched }: Person, ms: number): Promise<void> {
  const forward = (_: unknown, ahead: number) => {
    const real = Date.now;
    Date.now = () => real() + ahead;
  };
  await launched.app.evaluate(forward, ms);
  await launched.page.evaluate(`(${forward})(null, ${ms})`);
}

export { expect } from '@playwright/test';
