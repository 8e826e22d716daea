import { axeFindings } from '../screens/checks';
import { ask } from './ask';
import { CountersignPage } from './countersign-page';
import { expect, passphrase, test } from './person';

/** The screens' own tests hold every state with a bridge that is not real; here a few are looked at in the real window. */
for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing serious on the way through the real window, ${theme}`, async ({ launched, browse }, info) => {
    const { page } = launched;
    const countersign = new CountersignPage(page);
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (fault) => faults.push(String(fault)));
    const look = async (screen: string) => {
      await page.screenshot({ path: info.outputPath(`${screen}-${theme}.png`) });
      expect(await axeFindings(page), screen).toEqual([]);
    };

    await ask(page, 'settings/set-appearance', { change: { theme } });
    await expect
      .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
      .toBe(theme === 'dark');
    await look('first-run');
    await countersign.createVault(passphrase);
    await look('verify-empty');
    const url = await countersign.startPortal();
    const account = await countersign.enroll('ocra');
    await look('practice');
    const portal = await browse(url);
    await portal.logIn(account);
    await countersign.go('Verify');
    await countersign.challenge.pressSequentially(await portal.readChallenge());
    await look('verify');
    await countersign.button('Continue with software key').click();
    await countersign.readResponse();
    await look('response');
    await countersign.sayRefused('wrong-response');
    await expect(countersign.causes.first()).toBeVisible();
    await look('refused');
    await countersign.history();
    await look('history');
    await countersign.go('Vault');
    await look('vault');
    await countersign.go('Keys');
    await look('keys');
    expect(faults).toEqual([]);
  });
