import type { FakeAnswers } from '../../fakes/bridge';
import { axeFindings, expectNone, sidewaysSpills } from './checks';
import { expect, type Screen, test } from './harness';
import { answer, failure, status } from './states/base';

const locked = status({ state: 'locked', waitUntil: null });
const absent = status({ state: 'absent' });

/** Opens the start page with a first screen in it, and keeps the app's own script back until `release`. */
async function openHeld(screen: Screen, site: string, prelude: string, answers: FakeAnswers) {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((open) => {
    letGo = open;
  });
  await screen.page.route('**/assets/main-*.js', (route) => gate.then(() => route.continue()));
  await screen.open(answers, `${site}?prelude=${prelude}`);
  await expect(screen.page.locator('#root[data-prelude] .btn.pri')).toBeVisible();
  const release = async () => {
    letGo();
    await expect(screen.page.locator('#root[data-prelude]')).toHaveCount(0);
  };
  return { page: screen.page, release };
}

for (const [prelude, answers] of Object.entries({ 'first-run': absent, unlock: locked })) {
  test(`${prelude}: the first picture stays, down to the last element`, async ({ app, site }) => {
    const { page, release } = await openHeld(app, site, prelude, answers);
    const before = await page.locator('#root *').evaluateAll((all) => {
      Object.assign(window, { firstPicture: all });
      return all.map(({ tagName }) => tagName);
    });
    await release();
    await expect.poll(() => app.calls('vault/status')).toHaveLength(1);
    expect(before.length).toBeGreaterThan(20);
    const same = await page.locator('#root *').evaluateAll((now) => {
      const { firstPicture } = window as unknown as { firstPicture: Element[] };
      return now.length === firstPicture.length && now.every((element, index) => element === firstPicture[index]);
    });
    expect(same).toBe(true);
    expectNone('complaints of the browser', await app.complaints());
  });

  test(`${prelude}: axe finds nothing before the app is there, and nothing is too wide`, async ({ app, site }) => {
    const { page } = await openHeld(app, site, prelude, answers);
    expectNone('axe', await axeFindings(page));
    await page.setViewportSize({ width: 720, height: 560 });
    expectNone('too wide at 720 px', await sidewaysSpills(page));
    expectNone('complaints of the browser', await app.complaints());
  });
}

test('a passphrase typed and sent before the app is there unlocks once it is', async ({ app, site }) => {
  const open = answer({ state: 'open' as const, practice: false, lockAt: null });
  const { page, release } = await openHeld(app, site, 'unlock', { ...locked, 'vault/unlock': open });
  await page.keyboard.type('correct horse');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toHaveAttribute('aria-busy', 'true');
  expect(await app.calls()).toEqual([]);
  await release();
  await expect(page.getByRole('link', { name: 'Verify' })).toBeVisible();
  expect(await app.calls('vault/unlock')).toEqual([
    { channel: 'vault/unlock', question: { passphrase: 'correct horse' } },
  ]);
});

test('what is typed goes on in the same place when the app comes in the middle', async ({ app, site }) => {
  const { page, release } = await openHeld(app, site, 'unlock', locked);
  await page.keyboard.type('corrhorse');
  await page.getByRole('checkbox', { name: 'Show' }).check();
  await page.getByLabel('Passphrase').focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');
  await release();
  await page.keyboard.type('ect ');
  const field = page.getByLabel('Passphrase');
  await expect(field).toHaveValue('correct horse');
  await expect(field).toHaveAttribute('type', 'text');
  await expect(page.locator('.secret-line p')).toHaveText('correct horse');
  await expect(page.getByRole('checkbox', { name: 'Show' })).toBeChecked();
});

test('what is chosen and sent by Enter is done, and only once', async ({ app, site }) => {
  const { page, release } = await openHeld(app, site, 'first-run', { ...absent, 'vault/try': 'never' });
  await page.getByRole('radio', { name: /Try it first/ }).check();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Enter');
  await release();
  await expect(page.getByRole('button', { name: 'Making a practice vault' })).toBeVisible();
  expect(await app.calls('vault/try')).toHaveLength(1);
});

test('a button that waits for a passphrase takes no press before there is one', async ({ app, site }) => {
  const { page, release } = await openHeld(app, site, 'unlock', locked);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).not.toHaveAttribute('aria-busy');
  await release();
  await page.keyboard.type('correct');
  await expect(page.getByLabel('Passphrase')).toHaveValue('correct');
});

test('a press of the mouse is done, and only once', async ({ app, site }) => {
  const { page, release } = await openHeld(app, site, 'first-run', absent);
  await page.getByRole('button', { name: /Continue/ }).click({ clickCount: 2 });
  await release();
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
});

test('a press that begins before the app is there and ends after it counts', async ({ app, site }) => {
  const { page, release } = await openHeld(app, site, 'first-run', absent);
  await page.getByRole('button', { name: /Continue/ }).hover();
  await page.mouse.down();
  await release();
  await page.mouse.up();
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
});

test('where nothing was done, the app begins as it always does', async ({ app, site }) => {
  const { page, release } = await openHeld(app, site, 'first-run', absent);
  await release();
  await expect(page.getByRole('heading', { name: 'How do you want to start?' })).toBeFocused();
  expect((await app.calls()).map(({ channel }) => channel)).not.toContain('vault/try');
});

test('the page of the small window stays small until main answers', async ({ app, site }) => {
  const { page, release } = await openHeld(app, site, 'unlock', { ...locked, 'app/window-mode': 'never' });
  await page.evaluate(() => document.documentElement.setAttribute('data-compact', ''));
  await release();
  await expect.poll(() => app.calls('app/window-mode')).not.toHaveLength(0);
  await expect(page.locator('html')).toHaveAttribute('data-compact', '');
});

test('where the vault turns out to be damaged, its screen comes and what was typed is gone', async ({ app, site }) => {
  const damaged = status({ state: 'damaged', part: 'database', damage: 'altered', previous: 1 });
  const answers = { ...damaged, 'vault/unlock': failure('damaged') };
  const { page, release } = await openHeld(app, site, 'unlock', answers);
  await page.keyboard.type('correct horse');
  await page.keyboard.press('Enter');
  await release();
  await expect(page.getByText('A vault file was changed')).toBeVisible();
  expect(await page.content()).not.toContain('correct horse');
});
