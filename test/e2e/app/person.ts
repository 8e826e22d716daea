import { test as base, chromium as browserType } from '@playwright/test';
import type { PracticeWay } from '../../../src/shared/practice/contract';
import { chromium } from '../practice-pages/chromium';
import { CountersignPage } from './countersign-page';
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
  readonly account: Awaited<ReturnType<CountersignPage['enroll']>>;
}

/** Starts on a fresh machine: creates a vault, starts the portal, enrolls one account and logs in there. */
export type Begin = (way: PracticeWay) => Promise<Person>;

/** Playwright's test with a person; window and browser close with it. The browser has a window: they share a clipboard. */
export const test = base.extend<{ begin: Begin }>({
  begin: async ({ browserName: _every }, use) => {
    const endings: (() => Promise<void>)[] = [];
    const launched = await launch();
    endings.push(() => launched.close());
    await use(async (way) => {
      const countersign = new CountersignPage(launched.page);
      await countersign.createVault(passphrase);
      const url = await countersign.startPortal();
      const account = await countersign.enroll(way);
      const browser = await browserType.launch({ ...chromium(), headless: false });
      endings.push(() => browser.close());
      const portal = new PortalPage(await browser.newPage(), url);
      await portal.logIn(account);
      await countersign.go('Verify');
      return { launched, countersign, portal, account };
    });
    for (const end of endings.reverse()) await end();
  },
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
