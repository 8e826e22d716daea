import type { Page } from '@playwright/test';
import type { FakeAnswers } from '../../fakes/bridge';
import { axeFindings, expectNone, sidewaysSpills } from './checks';
import { expect, type Screen, test } from './harness';
import { answer, status } from './states/base';

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
  await expect(screen.page.locator('#prelude')).toBeVisible();
  const release = async () => {
    letGo();
    await expect(screen.page.locator('#prelude')).toHaveCount(0);
  };
  return { page: screen.page, release };
}

/** Elements and words in their order, without the names that React makes up. */
const outline = (page: Page, part: string): Promise<readonly string[]> =>
  page.locator(part).evaluate((place) => {
    const own = ['id', 'for', 'name', 'value', 'aria-describedby'];
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const lines: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Element) {
        const attributes = [...node.attributes].filter(({ name }) => !own.includes(name));
        lines.push(`<${node.tagName} ${attributes.map(({ name, value }) => `${name}="${value}"`).sort()}>`);
      } else lines.push(node.textContent ?? '');
    return lines;
  });

for (const [prelude, answers] of Object.entries({ 'first-run': absent, unlock: locked })) {
  test(`${prelude}: the first picture is the screen that takes its place`, async ({ app, site }) => {
    const { page, release } = await openHeld(app, site, prelude, answers);
    const before = await outline(page, '#prelude');
    await release();
    expect(before.length).toBeGreaterThan(20);
    expect(await outline(page, '#root')).toEqual(before);
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

test('where nothing was done, the app begins as it always does', async ({ app, site }) => {
  const { page, release } = await openHeld(app, site, 'first-run', absent);
  await release();
  await expect(page.getByRole('heading', { name: 'How do you want to start?' })).toBeFocused();
  expect((await app.calls()).map(({ channel }) => channel)).not.toContain('vault/try');
});

test('nothing is pressed on another screen than the one that was seen', async ({ app, site }) => {
  const damaged = status({ state: 'damaged', part: 'database', damage: 'altered', previous: 1 });
  const { page, release } = await openHeld(app, site, 'unlock', damaged);
  await page.keyboard.type('correct horse');
  await page.keyboard.press('Enter');
  await release();
  await expect(page.getByText('A vault file was changed')).toBeVisible();
  expect((await app.calls()).map(({ channel }) => channel)).not.toContain('vault/unlock');
  expect(await page.content()).not.toContain('correct horse');
});
