import { rmSync } from 'node:fs';
import { test as base } from '@playwright/test';
import { CountersignPage } from './countersign-page';
import { freshFolder, type Launched, launch } from './launch';
import { expect, passphrase } from './person';

/** Starts the app again and again on one folder; what is still open at the end is closed. */
const test = base.extend<{ readonly start: () => Promise<Launched> }>({
  start: async ({ browserName: _every }, use) => {
    const folder = freshFolder();
    const started: Launched[] = [];
    await use(async () => {
      const launched = await launch({ folder });
      started.push(launched);
      return launched;
    });
    for (const { close } of started) await close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  },
});

/** Opens the vault of an app that was started again. */
async function unlock({ page }: Launched): Promise<CountersignPage> {
  const countersign = new CountersignPage(page);
  await page.getByLabel('Passphrase', { exact: true }).pressSequentially(passphrase);
  await countersign.button(/^Unlock/).click();
  return countersign;
}

/** Ends the app as a crash does. */
async function kill({ app }: Launched): Promise<void> {
  const ended = new Promise((done) => app.process().once('exit', done));
  app.process().kill('SIGKILL');
  await ended;
}

test('closed and then killed in the middle of a guide, Countersign opens at the same step with the same challenge', async ({
  start,
}) => {
  const first = await start();
  const begun = new CountersignPage(first.page);
  await begun.createVault(passphrase);
  await begun.go('Practice');
  await begun.enroll('token');
  await begun.go('Verify');
  await begun.answer('482913', 'hand-held token');
  await begun.button('It shows PIN>').click();
  await begun.expectStep('Type your PIN, then press OK');
  await first.close();

  const second = await start();
  const resumed = await unlock(second);
  await resumed.expectStep('Type your PIN, then press OK');
  await resumed.button('It shows CHALLNG>').click();
  await resumed.expectStep('Type this on the token, then press OK');
  await kill(second);

  const third = await unlock(await start());
  await third.expectStep('Type this on the token, then press OK');
  await expect(third.page.getByRole('img', { name: '4 8 2, 9 1 3' }).first()).toBeVisible();
  await third.button('It shows a response').click();
  await third.page.getByLabel('Response on the display').pressSequentially('73014486');
  await third.button('Show response').click();
  expect(await third.readResponse()).toBe('73014486');
});

test('closed while a phone is being answered, Countersign opens at the same question; Back goes to the one before', async ({
  start,
}) => {
  const first = await start();
  const begun = new CountersignPage(first.page);
  await begun.createVault(passphrase);
  await begun.go('Practice');
  await begun.enroll('phone-android');
  await begun.go('Verify');
  await begun.answer('482913', 'phone');
  await begun.pick('No, the phone is offline');
  await begun.pick('Log-in screen');
  await begun.expectStep('Tap Services, then Authenticate');
  await first.close();

  const resumed = await unlock(await start());
  await resumed.expectStep('Tap Services, then Authenticate');
  await resumed.button('Back').click();
  await resumed.expectStep('What do you see on your phone?');
  await resumed.pick('Log-in screen');
  await resumed.button('It asks for the challenge').click();
  await expect(resumed.page.getByRole('img', { name: '4 8 2, 9 1 3' }).first()).toBeVisible();
});
