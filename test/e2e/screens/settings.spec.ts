import { expect, type Screen, test, toast } from './harness';
import { answer, failure, settingsView, taken } from './states/base';
import { changePassphrase, history } from './states/settings';

const open = async (app: Screen, answers: Parameters<Screen['open']>[0] = {}, tab?: string) => {
  await app.open(answers);
  await app.page.getByRole('link', { name: 'Settings', exact: true }).click();
  if (tab) await app.page.getByRole('link', { name: tab, exact: true }).click();
};
const changes = async (app: Screen, channel: string) =>
  (await app.calls(channel)).map(({ question }) => (question as { change: object }).change);

test('every protection is saved at once, as it is chosen', async ({ app }) => {
  await open(app, { 'settings/set-protection': answer(settingsView) });
  const { page } = app;
  await page.getByRole('combobox', { name: 'Lock after' }).selectOption('Never');
  await page.getByRole('switch', { name: 'Lock when the computer sleeps' }).click();
  await page.getByRole('switch', { name: 'Lock when the screen locks' }).click();
  await page.getByRole('combobox', { name: 'Clear the clipboard after' }).selectOption('10 seconds');
  await page.getByRole('combobox', { name: 'Cover a response after' }).selectOption('60 seconds');
  await expect
    .poll(() => changes(app, 'settings/set-protection'))
    .toEqual([
      { idleMinutes: 0 },
      { lockOnSleep: false },
      { lockOnScreenLock: false },
      { clipboardSeconds: 10 },
      { responseSeconds: 60 },
    ]);
});

test('the button stays in its place when the strength of the new passphrase comes in', async ({ app }) => {
  await open(app, { 'vault/judge': 'never' }, 'Unlock');
  const { page } = app;
  const button = page.getByRole('button', { name: 'Change passphrase' });
  const next = page.getByLabel('New passphrase', { exact: true });
  await next.fill('a lamp, a road, three hat');
  await expect.poll(() => app.calls('vault/judge')).toHaveLength(1);
  const before = await button.boundingBox();
  await app.answer('vault/judge', taken['vault/judge']);
  await next.press('s');
  await expect(page.getByRole('progressbar', { name: 'Strength' })).toBeVisible();
  expect(await button.boundingBox()).toEqual(before);
});

test('a press is not held back by what was wrong with less of the new passphrase', async ({ app }) => {
  await open(
    app,
    { 'vault/judge': answer({ problem: 'too-short', secondsPerGuess: 1 }), 'vault/change-passphrase': 'never' },
    'Unlock',
  );
  const { page } = app;
  await page.getByLabel('Current passphrase').fill('fern gravel sunday otter');
  await page.getByLabel('New passphrase', { exact: true }).fill('a lamp');
  await expect(page.getByText('Too short. Use 8 characters or more.')).toBeVisible();
  await app.answer('vault/judge', 'never');
  await page.getByLabel('New passphrase', { exact: true }).fill('a lamp, a road, three hats');
  await page.getByLabel('New passphrase again').fill('a lamp, a road, three hats');
  await page.getByRole('button', { name: 'Change passphrase' }).click();
  await expect.poll(() => app.calls('vault/change-passphrase')).toHaveLength(1);
});

test('a setting that is changed while another is being saved is saved as well', async ({ app }) => {
  await open(app, { 'settings/set-protection': 'never' });
  await app.page.getByRole('switch', { name: 'Lock when the computer sleeps' }).click();
  await app.page.getByRole('switch', { name: 'Lock when the screen locks' }).click();
  await expect
    .poll(() => changes(app, 'settings/set-protection'))
    .toEqual([{ lockOnSleep: false }, { lockOnScreenLock: false }]);
});

test('a switch stays where it was when saving failed, and the reason is said', async ({ app }) => {
  await open(app, { 'settings/set-protection': failure('io') });
  const sleep = app.page.getByRole('switch', { name: 'Lock when the computer sleeps' });
  await sleep.click();
  await expect(app.page.getByRole('alert').getByText('The setting wasn’t saved')).toBeVisible();
  await expect(sleep).toBeChecked();
});

test('theme, text, contrast, language, tray and single keys change the window at once', async ({ app }) => {
  const look = (change: object) =>
    answer({
      ...settingsView,
      appearance: { ...settingsView.appearance, theme: 'dark', ...change },
    } as typeof settingsView);
  await open(
    app,
    { 'settings/set-appearance': [look({}), look({ text: 'large' }), look({ contrast: 'more' })] },
    'Appearance',
  );
  const { page } = app;
  await page.getByRole('radio', { name: 'Dark' }).click({ force: true });
  await page.getByRole('button', { name: 'Large' }).click();
  await page.getByRole('switch', { name: 'High contrast' }).click();
  await page.getByRole('link', { name: 'General', exact: true }).click();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Pseudo (test)');
  await page.getByRole('switch', { name: 'Stay in the tray when closed' }).click();
  await page.getByRole('switch', { name: 'Single-letter shortcuts' }).click();
  await expect
    .poll(() => changes(app, 'settings/set-appearance'))
    .toEqual([
      { theme: 'dark' },
      { text: 'large' },
      { contrast: 'more' },
      { language: 'en-XA' },
      { closeToTray: true },
      { singleKeys: false },
    ]);
});

test('what main saved is what is shown: the theme is on the document', async ({ app }) => {
  await open(app, {}, 'Appearance');
  const dark = { ...settingsView, appearance: { ...settingsView.appearance, theme: 'dark' as const } };
  await app.emit('settings/changed', dark);
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(app.page.getByRole('radio', { name: 'Dark' })).toBeChecked();
});

test('the passphrase is changed, the fields are emptied and nothing is kept', async ({ app }) => {
  await open(app, { ...taken, 'vault/change-passphrase': answer({}) });
  const { page } = app;
  await changePassphrase(page);
  await expect(toast(page, 'Passphrase changed. Use the new one from now on.')).toBeVisible();
  for (const name of ['Current passphrase', 'New passphrase', 'New passphrase again'])
    await expect(page.getByLabel(name, { exact: true })).toHaveValue('');
  const [call] = await app.calls('vault/change-passphrase');
  expect(call?.question).toEqual({ current: 'correct horse battery', next: 'a lamp, a road, three hats' });
});

test('a new passphrase like the old one, or typed differently twice, is not sent', async ({ app }) => {
  await open(app, {}, 'Unlock');
  const { page } = app;
  const submit = page.getByRole('button', { name: 'Change passphrase' });
  await page.getByLabel('Current passphrase').fill('correct horse battery');
  await page.getByLabel('New passphrase', { exact: true }).fill('correct horse battery');
  await page.getByLabel('New passphrase again').fill('correct horse battery');
  await expect(submit).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('New passphrase', { exact: true }).fill('another one altogether');
  await submit.click();
  await expect(page.getByText('The two passphrases differ.')).toBeVisible();
  expect(await app.calls('vault/change-passphrase')).toHaveLength(0);
});

test('the history is listed, and erased after one question', async ({ app }) => {
  await open(
    app,
    { 'verification/history': [answer([...history]), answer([])], 'verification/clear-history': answer({}) },
    'History',
  );
  const { page } = app;
  await expect(page.getByRole('row')).toHaveCount(1 + history.length);
  await expect(page.getByRole('row').nth(1)).toHaveText(/Maple Street Broker.*Security key.*Accepted/);
  await page.getByRole('button', { name: 'Delete the history' }).click();
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  expect(await app.calls('verification/clear-history')).toHaveLength(0);
  await page.getByRole('button', { name: 'Delete the history' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete the history' }).click();
  await expect(page.getByText('Nothing here yet')).toBeVisible();
});

test('a practice vault is named on every page, and locking it starts over', async ({ app }) => {
  await app.open({
    'vault/status': answer({ state: 'open', practice: true, lockAt: null }),
    'vault/lock': answer({ state: 'absent' }),
  });
  const { page } = app;
  for (const name of ['Keys', 'Vault', 'Settings']) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByText('Practice vault. Everything in it is gone when it locks.')).toBeVisible();
  }
  await page.getByRole('button', { name: 'Lock and start over' }).click();
  await expect(page.getByRole('heading', { name: 'How do you want to start?' })).toBeVisible();
});
