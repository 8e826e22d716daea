import path from 'node:path';
import { axeFindings, expectNone, sidewaysSpills } from './checks';
import { expect, type Screen, test } from './harness';
import { states } from './states';
import { answer, settingsView } from './states/base';

const pictures = path.resolve(__dirname, '../../../out/screens/pictures');

/** One of each kind of step, and the gate. */
const SHOWN = [
  '01-unlock',
  '02-verify',
  '03-pin',
  '03-key-touch',
  '03-key-busy',
  '04-token-short-response',
  '05-phone-ios-challenge',
  '06-response',
  '06-response-large',
  '06-response-ok',
  '06-refused-compare',
];

const theme = (screen: Screen, change: object) =>
  screen.emit('settings/changed', { ...settingsView, appearance: { ...settingsView.appearance, ...change } });

test.use({ viewport: { width: 400, height: 660 } });

for (const name of SHOWN) {
  const state = states.find((each) => each.name === name);
  test(`${name} in the small window: axe, nothing too wide, at 360 px and in large text too`, async ({
    app: screen,
  }) => {
    expect(state, 'a state of this name').toBeDefined();
    const { page } = screen;
    await screen.open({ ...state?.answers, 'app/window-mode': answer({ compact: true }) });
    for (const [channel, fact] of state?.events ?? []) await screen.emit(channel, fact);
    await state?.act?.(page);
    await expect(page.getByText(state?.shows ?? '').first()).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0);
    await page.screenshot({ path: path.join(pictures, `compact-${name}.png`), animations: 'disabled' });
    expectNone('axe', await axeFindings(page));
    expectNone('too wide', await sidewaysSpills(page));
    await page.setViewportSize({ width: 360, height: 420 });
    expectNone('too wide at 360 px', await sidewaysSpills(page));
    await theme(screen, { text: 'large', theme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-text', 'large');
    await page.screenshot({ path: path.join(pictures, `compact-${name}--large.png`), animations: 'disabled' });
    expectNone('too wide in large text', await sidewaysSpills(page));
  });
}
