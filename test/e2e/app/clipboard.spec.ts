import { rmSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { ask } from './ask';
import { CountersignPage } from './countersign-page';
import { type Desk, waylandDesk, x11Desk } from './desks';
import { freshFolder, type Launched, launch, nextPage } from './launch';
import { passphrase } from './person';

test.skip(process.platform !== 'linux', 'X11 and Wayland are of Linux');

/** Seconds in the settings; no other wait of the app is as long. */
const SECONDS = 20;

/** From now on the waits for the clipboard's time are over when the test says so. */
const holdTime = ({ app }: Launched) =>
  app.evaluate((_electron, held) => {
    const real = globalThis.setTimeout;
    const waiting: (() => void)[] = [];
    const mine = (then: () => void, ms: number, ...rest: unknown[]) => {
      if (ms === held) waiting.push(then);
      return real(ms === held ? () => {} : then, ms, ...rest);
    };
    const timeIsOver = () => {
      for (const then of waiting.splice(0)) then();
    };
    Object.assign(globalThis, { setTimeout: mine, timeIsOver });
  }, SECONDS * 1000);

const timeIsOver = ({ app }: Launched) =>
  app.evaluate(() => (globalThis as unknown as { timeIsOver: () => void }).timeIsOver());

/** The next challenge, never one that was answered before. */
let challenge = 482_913;

/** Answers a challenge and copies the response as a person does; answers with it when another program can paste it. */
async function copyResponse(page: Page, desk: Desk): Promise<string> {
  const countersign = new CountersignPage(page);
  await countersign.go('Verify');
  await countersign.choose(/^Software key/);
  await countersign.challenge.clear();
  await countersign.answer(String(challenge++), 'software key');
  const response = await countersign.readResponse();
  desk.touchKeyboard();
  await countersign.copyResponse();
  await expect.poll(() => desk.read()).toBe(response);
  return response;
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase').pressSequentially(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Verify' })).toBeVisible();
}

for (const [name, openDesk] of Object.entries({ X11: x11Desk, Wayland: waylandDesk }))
  test.describe(`the clipboard on ${name}`, () => {
    test.describe.configure({ mode: 'serial' });
    // The stand-in (Electron 25.1.1) ends by itself when it is started there a second time: nothing of ours is reached.
    const startsAgain = name === 'X11';
    const folder = freshFolder();
    let desk: Desk;
    let launched: Launched;
    let page: Page;

    const start = async () => {
      launched = await launch({ folder, env: desk.env, args: desk.args });
      page = launched.page;
    };

    test.beforeAll(async () => {
      desk = await openDesk();
      await start();
      const countersign = new CountersignPage(page);
      await countersign.createVault(passphrase);
      await countersign.startPortal();
      await countersign.enroll('ocra');
      await ask(page, 'settings/set-protection', { change: { clipboardSeconds: SECONDS } });
      await holdTime(launched);
    });
    test.afterAll(async () => {
      await launched.app.close().catch(() => undefined);
      desk.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    test('a copied response can be pasted in another program, and is gone after its time (V19)', async () => {
      await copyResponse(page, desk);
      await timeIsOver(launched);
      await expect.poll(() => desk.read()).toBe('');
      await expect(page.getByText('In the clipboard for')).toHaveCount(0);
      await new CountersignPage(page).button('New challenge').click();
    });

    test('what another program copied meanwhile is still there after that time (V19)', async () => {
      await copyResponse(page, desk);
      desk.copy('a shopping list');
      await timeIsOver(launched);
      await expect(page.getByText('In the clipboard for')).toHaveCount(0);
      expect(desk.read()).toBe('a shopping list');
      await new CountersignPage(page).button('New challenge').click();
    });

    test('a lock takes the response off the clipboard (V19)', async () => {
      await copyResponse(page, desk);
      page = await nextPage(launched, () => new CountersignPage(page).button('Lock now').click());
      await expect.poll(() => desk.read()).toBe('');
    });

    test('quitting takes the response off the clipboard (V19)', async () => {
      await unlock(page);
      await copyResponse(page, desk);
      await launched.app.close();
      expect(desk.read()).toBe('');
    });

    if (!startsAgain) return;

    test('a killed run leaves the response behind; the next one takes it away when it is unlocked (V19)', async () => {
      await start();
      await unlock(page);
      const response = await copyResponse(page, desk);
      const ended = launched.app.waitForEvent('close');
      launched.app.process().kill('SIGKILL');
      await ended;
      // With its owner the text would go as well; a clipboard manager is what keeps it.
      desk.copy(response);
      await start();
      await page.getByLabel('Passphrase').waitFor();
      expect(desk.read()).toBe(response);
      await unlock(page);
      await expect.poll(() => desk.read()).toBe('');
    });
  });
