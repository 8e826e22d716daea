import { expect, type Screen, test, toast } from './harness';
import { answer, failure, settingsView } from './states/base';
import { practiceOff, practiceOn, practicePhone } from './states/practice';

const open = async (app: Screen, answers: Parameters<Screen['open']>[0]) => {
  await app.open(answers);
  await app.page.getByRole('link', { name: 'Practice', exact: true }).click();
};
const asked = async (app: Screen, channel: string) => (await app.calls(channel)).map(({ question }) => question);

test('the portal is started, opened in the browser and stopped', async ({ app }) => {
  await open(app, {
    'practice/view': answer(practiceOff),
    'practice/start': answer(practiceOn),
    'practice/open': answer({}),
    'practice/stop': answer(practiceOff),
  });
  const { page } = app;
  await page.getByRole('button', { name: 'Start the portal' }).click();
  await expect(page.getByText('http://127.0.0.1:43817/')).toBeVisible();
  await page.getByRole('button', { name: 'Open it in the browser' }).click();
  await expect(page.locator('#say-polite')).toHaveText('The log-in page is open in your browser.');
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Start the portal' })).toBeVisible();
  expect(await app.calls('practice/open')).toHaveLength(1);
});

test('without a browser the address can be copied', async ({ app }) => {
  await open(app, {
    'practice/view': answer(practiceOn),
    'practice/open': failure('no-browser'),
    'app/copy': answer({ clearsAt: null }),
  });
  await app.page.getByRole('button', { name: 'Open it in the browser' }).click();
  await app.page.getByRole('button', { name: 'Copy the address' }).click();
  await expect(toast(app.page, 'Copied.')).toBeVisible();
  expect(await asked(app, 'app/copy')).toEqual([{ text: practiceOn.url, clears: false }]);
});

test('user name, password and PIN of an account are copied as they are', async ({ app }) => {
  await open(app, { 'practice/view': answer(practiceOn), 'app/copy': answer({ clearsAt: null }) });
  for (const what of ['user name', 'password', 'PIN'])
    await app.page.getByRole('button', { name: `Copy the ${what} of Hand-held token` }).click();
  const texts = (await asked(app, 'app/copy')).map((question) => (question as { text: string }).text);
  expect(texts).toEqual(['practice2', 'lantern-seven-08', '1234']);
});

test('each account is put into the vault by one button', async ({ app }) => {
  const all = { ...practiceOn, accounts: practiceOn.accounts.map((each) => ({ ...each, enrolled: true })) };
  await open(app, { 'practice/view': answer(practiceOn), 'practice/enroll': answer(all) });
  await app.page.getByRole('button', { name: 'Put into the vault: Security key' }).click();
  await expect(toast(app.page, 'Security key is in the vault.')).toBeVisible();
  await expect(app.page.getByRole('button', { name: /Put into the vault/ })).toHaveCount(0);
  expect(await asked(app, 'practice/enroll')).toEqual([{ way: 'hmac-slot' }]);
});

test('the virtual key is plugged in and pulled out by its switch', async ({ app }) => {
  const attached = { ...practiceOn, key: { attached: true, touchSeconds: null } };
  await open(app, { 'practice/view': answer(practiceOn), 'practice/key': [answer(attached), answer(practiceOn)] });
  const plug = app.page.getByRole('switch', { name: 'Virtual key plugged in' });
  await plug.click();
  await expect(plug).toBeChecked();
  await plug.click();
  await expect(plug).not.toBeChecked();
  expect(await asked(app, 'practice/key')).toEqual([{ action: 'attach' }, { action: 'detach' }]);
});

test('T touches the virtual key while it waits', async ({ app }) => {
  const waits = { ...practiceOn, key: { attached: true, touchSeconds: 24 } };
  await open(app, { 'practice/view': answer(practiceOn), 'practice/key': answer(waits) });
  const { page } = app;
  await page.keyboard.press('t');
  await app.emit('practice/changed', waits);
  await expect(page.getByText('24 seconds left')).toBeVisible();
  await expect(page.locator('#say-alert')).toHaveText('The virtual key waits for your touch. Press T.');
  await page.keyboard.press('t');
  await expect.poll(() => asked(app, 'practice/key')).toEqual([{ action: 'touch' }]);
});

test('T does nothing when single letters are switched off; the button still touches', async ({ app }) => {
  const waits = { ...practiceOn, key: { attached: true, touchSeconds: 24 } };
  const quiet = { ...settingsView, appearance: { ...settingsView.appearance, singleKeys: false } };
  await open(app, { 'settings/get': answer(quiet), 'practice/view': answer(waits), 'practice/key': answer(waits) });
  await expect(app.page.getByText('24 seconds left')).toBeVisible();
  await app.page.keyboard.press('t');
  await app.page.getByRole('button', { name: 'Touch the contact' }).click();
  await expect.poll(() => asked(app, 'practice/key')).toEqual([{ action: 'touch' }]);
});

test('the virtual token is operated by keyboard alone', async ({ app }) => {
  await open(app, { 'practice/view': answer(practiceOn), 'practice/token': answer(practiceOn) });
  const { page } = app;
  await page.getByRole('button', { name: 'Open the virtual token' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Switch it on' })).toBeFocused();
  for (const key of ['Space', '1', '2', '3', '4', 'Enter', '4', 'Escape', '8', 'c']) await page.keyboard.press(key);
  const keys = (await asked(app, 'practice/token')).map((question) => (question as { key: string }).key);
  expect(keys).toEqual(['press', '1', '2', '3', '4', 'ok', '4', 'c', '8', 'c']);
});

test('the virtual token is operated by mouse, and by Tab and Enter on its buttons', async ({ app }) => {
  await open(app, { 'practice/view': answer(practiceOn), 'practice/token': answer(practiceOn) });
  const { page } = app;
  await page.getByRole('button', { name: 'Open the virtual token' }).click();
  await page.getByRole('button', { name: 'Switch on and off' }).click();
  await page.getByRole('button', { name: 'Digit 7' }).click();
  await page.getByRole('button', { name: 'OK', exact: true }).click();
  await page.getByRole('button', { name: 'Digit 9' }).focus();
  await page.keyboard.press('Enter');
  const keys = (await asked(app, 'practice/token')).map((question) => (question as { key: string }).key);
  expect(keys).toEqual(['press', '7', 'ok', '9']);
});

test('the token’s display is said and its history listed; starting over asks for a new token', async ({ app }) => {
  const shown = {
    state: 'response',
    lines: ['73014486', ''],
    lit: 'ok',
    shown: ['PIN>', 'PIN>****', '73014486'],
  } as const;
  const view = {
    ...practiceOn,
    tokens: [
      { ...shown, model: 'named' as const, lines: [...shown.lines] as [string, string], shown: [...shown.shown] },
    ],
  };
  await open(app, { 'practice/view': answer(view), 'practice/token-restart': answer(practiceOn) });
  const { page } = app;
  await page.getByRole('button', { name: 'Open the virtual token' }).click();
  const picture = page.getByRole('img', {
    name: 'Hand-held token. Its display reads 73014486. The OK key is pressed.',
  });
  await expect(picture).toBeVisible();
  await expect(page.getByText('The response', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByRole('heading', { name: 'Switch it on' })).toBeVisible();
});

test('a practice phone is operated by keyboard alone: Enter does what leads on, digits go into its field', async ({
  app,
}) => {
  const typing = { screen: 'challenge', field: 'challenge', taps: ['generate-passcode', 'scan', 'back'] } as const;
  const shown = { ...practiceOn, phones: [practicePhone('ios', { ...typing, taps: [...typing.taps] })] };
  await open(app, { 'practice/view': answer(practiceOn), 'practice/phone': answer(shown) });
  const { page } = app;
  await page.getByRole('button', { name: 'Open the practice iPhone' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The phone is dark' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Type the challenge' })).toBeVisible();
  for (const key of ['4', '8', 'Backspace', 'Enter']) await page.keyboard.press(key);
  const asks = ['wake', '4', '8', 'delete', 'generate-passcode'].map((key) => ({ system: 'ios', key }));
  await expect.poll(() => asked(app, 'practice/phone')).toEqual(asks);
});

test('a notice that comes while the phone is looked at is opened, and the phone is set offline and registered anew', async ({
  app,
}) => {
  const notice = { ...practiceOn, phones: [practicePhone('android', { notice: true })] };
  await open(app, {
    'practice/view': answer(practiceOn),
    ...{ 'practice/phone': answer(notice), 'practice/phone-settings': answer(notice) },
    'practice/phone-restart': answer(practiceOn),
  });
  const { page } = app;
  await page.getByRole('button', { name: 'Open the practice Android phone' }).click();
  await app.emit('practice/changed', notice);
  await page.getByRole('button', { name: 'Open the notice' }).click();
  await expect.poll(() => asked(app, 'practice/phone')).toEqual([{ system: 'android', key: 'open-notice' }]);
  await page.getByRole('switch', { name: 'It is online' }).click();
  const offline = { system: 'android', settings: { opens: 'home', unlock: 'face', recognises: true, online: false } };
  await expect.poll(() => asked(app, 'practice/phone-settings')).toEqual([offline]);
  await page.getByRole('button', { name: 'Register it anew' }).click();
  await expect.poll(() => asked(app, 'practice/phone-restart')).toEqual([{ system: 'android' }]);
});
