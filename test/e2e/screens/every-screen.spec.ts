import path from 'node:path';
import { axeFindings, COLOURS, expectNone, sidewaysSpills, unbracketed } from './checks';
import { expect, type Screen, quickTest as test } from './harness';
import { states } from './states';
import { NOW, type ScreenState, settingsView } from './states/base';

const pictures = path.resolve(__dirname, '../../../out/screens/pictures');
const PAGE_NAMES = {
  verify: 'Verify',
  keys: 'Keys',
  vault: 'Vault',
  practice: 'Practice',
  settings: 'Settings',
} as const;

async function show(screen: Screen, state: ScreenState): Promise<void> {
  await screen.open(state.answers);
  if (state.go) await screen.page.getByRole('link', { name: PAGE_NAMES[state.go], exact: true }).click();
  await screen.page.locator('#main').waitFor();
  for (const [channel, fact] of state.events ?? []) await screen.emit(channel, fact);
  await state.act?.(screen.page);
  await expect(screen.page.getByText(state.shows).first()).toBeVisible();
}

/** With `PICTURES=1` a picture for whoever wants to look; nothing is asserted of it, and five a screen take minutes. */
async function picture(screen: Screen, name: string): Promise<void> {
  if (process.env['PICTURES'] !== '1') return;
  await screen.page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled' });
}

/** Changes the appearance and waits for the colours to have faded over. */
async function appearance(screen: Screen, change: object): Promise<void> {
  await screen.emit('settings/changed', { ...settingsView, appearance: { ...settingsView.appearance, ...change } });
  await screen.page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    const fades = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(fades.map(({ finished }) => finished));
  });
}

for (const state of states) {
  test(`${state.name}: axe, both themes, 720 px, large text, en-XA, policy (E2)`, async ({ app: screen }) => {
    const { page } = screen;
    await show(screen, state);
    await picture(screen, state.name);
    expectNone('axe, light', await axeFindings(page));
    expectNone('too wide at 1120 px', await sidewaysSpills(page));

    await appearance(screen, { theme: 'dark' });
    await picture(screen, `${state.name}--dark`);
    expectNone('axe, dark', await axeFindings(page, COLOURS));

    await appearance(screen, { text: 'large' });
    await picture(screen, `${state.name}--large`);
    expectNone('too wide in large text', await sidewaysSpills(page));
    await page.setViewportSize({ width: 720, height: 560 });
    expectNone('too wide in large text at 720 px', await sidewaysSpills(page));
    await appearance(screen, {});
    await picture(screen, `${state.name}--720`);
    expectNone('too wide at 720 px', await sidewaysSpills(page));

    await page.setViewportSize({ width: 1120, height: 760 });
    await appearance(screen, { language: 'en-XA' });
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA');
    await picture(screen, `${state.name}--xa`);
    expectNone('not from a catalogue', await unbracketed(page));
    expectNone('too wide in en-XA', await sidewaysSpills(page));

    expectNone('complaints of the browser', await screen.complaints());
    expect(NOW).toBe(await page.evaluate(() => Date.now()));
  });
}
