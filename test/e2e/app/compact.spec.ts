import { expect, test } from '@playwright/test';
import { ask, startLock } from './ask';
import { CountersignPage } from './countersign-page';
import { type Launched, launch, nextPage } from './launch';

const windowOf = ({ app }: Launched) =>
  app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return { bounds: window?.getBounds(), least: window?.getMinimumSize(), isOnTop: window?.isAlwaysOnTop() };
  });

/** Presses the entry of the View menu. */
const pressMenu = ({ app }: Launched) =>
  app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((each) => each.submenu?.items ?? []);
    items?.find(({ accelerator }) => accelerator === 'CmdOrCtrl+Shift+M')?.click();
  });

const ordinary = { x: 80, y: 60, width: 1000, height: 700 };
const moved = { x: 300, y: 120, width: 380, height: 600 };

test('the small window stays above the others, and the ordinary one comes back to its place', async () => {
  const started = await launch();
  const place = (bounds: typeof ordinary) =>
    started.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds);
  await expect
    .poll(() => started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true);
  await ask(started.page, 'vault/try', {});
  await place(ordinary);
  await expect.poll(() => windowOf(started)).toMatchObject({ bounds: ordinary, isOnTop: false });

  const countersign = new CountersignPage(started.page);
  await countersign.button('Small window').click();
  await expect
    .poll(() => windowOf(started))
    .toMatchObject({
      bounds: { width: 400, height: 660 },
      least: [360, 420],
      isOnTop: true,
    });
  await expect(started.page.getByRole('navigation', { name: 'Main' })).toHaveCount(0);
  await place(moved);
  await expect.poll(() => windowOf(started)).toMatchObject({ bounds: moved });

  await pressMenu(started);
  await expect.poll(() => windowOf(started)).toMatchObject({ bounds: ordinary, least: [720, 560], isOnTop: false });
  await expect(started.page.getByRole('navigation', { name: 'Main' })).toBeVisible();

  await pressMenu(started);
  await expect.poll(() => windowOf(started)).toMatchObject({ bounds: moved, isOnTop: true });
  await nextPage(started, () => startLock(started.page));
  await expect.poll(() => windowOf(started)).toMatchObject({ bounds: moved, least: [360, 420], isOnTop: true });
  await started.close();
});
