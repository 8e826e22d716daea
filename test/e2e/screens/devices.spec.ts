import { UDEV_RULE } from '../../../src/renderer/devices/udev-rule';
import { expect, type Screen, test } from './harness';
import { answer } from './states/base';
import { bastion, spare } from './states/devices';

const open = async (app: Screen, answers: Parameters<Screen['open']>[0] = {}) => {
  await app.open(answers);
  await app.page.getByRole('link', { name: 'Keys', exact: true }).click();
};

test('a key appears and goes without a refresh, and both are said', async ({ app }) => {
  await open(app);
  const { page } = app;
  await expect(page.getByText('Plug in a security key')).toBeVisible();
  await app.emit('devices/changed', [bastion]);
  await expect(page.getByRole('button', { name: 'Open Bastion C2' })).toBeVisible();
  await expect(page.locator('.watch')).toHaveText(/Bastion C2\s*Plugged in, ready/);
  await expect(page.locator('#say-polite')).toHaveText('Bastion C2 plugged in.');
  await app.emit('devices/changed', []);
  await expect(page.getByText('Plug in a security key')).toBeVisible();
  await expect(page.locator('#say-polite')).toHaveText('Bastion C2 unplugged.');
});

test('a key that is pulled out while its page is open leads back to the list', async ({ app }) => {
  await open(app, { 'devices/list': answer([bastion]) });
  const { page } = app;
  await page.getByRole('button', { name: 'Open Bastion C2' }).click();
  await expect(page.getByRole('heading', { name: 'Bastion C2' })).toBeVisible();
  await app.emit('devices/changed', []);
  await expect(page.getByText('Plug in a security key')).toBeVisible();
});

test('the serial, the Linux rule and its command are copied', async ({ app }) => {
  const shut = {
    ...bastion,
    id: 'hid-2',
    name: 'Bastion A1',
    slots: null,
    serial: null,
    trouble: 'no-permission',
  } as const;
  await open(app, { 'devices/list': answer([bastion, shut]), 'app/copy': answer({ clearsAt: null }) });
  const { page } = app;
  await page.getByRole('button', { name: 'Copy the rule' }).click();
  await page.getByRole('button', { name: 'Open Bastion C2' }).click();
  await page.getByRole('button', { name: 'Copy: Serial' }).click();
  const texts = (await app.calls('app/copy')).map(({ question }) => (question as { text: string }).text);
  expect(texts).toEqual([UDEV_RULE, '1204883']);
});

test('a device’s name is text, whatever it says', async ({ app }) => {
  await open(app, { 'devices/list': answer([{ ...bastion, name: '<img src=x onerror=alert(1)>' }]) });
  await expect(app.page.getByText('<img src=x onerror=alert(1)>').first()).toBeVisible();
  expect(await app.page.locator('main img').count()).toBe(0);
});

test('without a key, the virtual one is one press away', async ({ app }) => {
  await open(app);
  await app.page.getByRole('button', { name: 'Try a virtual key' }).click();
  await expect(app.page.getByRole('heading', { name: 'Practice', exact: true })).toBeVisible();
});

test('a key that isn’t here is listed with its serial and can be forgotten, after one question', async ({ app }) => {
  await open(app, {
    'devices/list': answer([bastion]),
    'devices/seen': answer([spare]),
    'devices/forget': answer({}),
  });
  const { page } = app;
  await expect(page.getByRole('heading', { name: 'Not here now' })).toBeVisible();
  await expect(page.getByText(/Serial 1204884. Last seen 2 Nov/)).toBeVisible();
  await page.getByRole('button', { name: 'Forget Bastion A1' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  expect(await app.calls('devices/forget')).toEqual([]);
  await app.answer('devices/seen', answer([]));
  await page.getByRole('button', { name: 'Forget Bastion A1' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Forget', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Not here now' })).toBeHidden();
  expect((await app.calls('devices/forget')).map(({ question }) => question)).toEqual([{ device: spare.device }]);
});

test('when forgetting fails, the key stays in the list and the reason is said', async ({ app }) => {
  await open(app, {
    'devices/seen': answer([spare]),
    'devices/forget': { ok: false, error: { code: 'no-space', facts: {} } },
  });
  const { page } = app;
  await page.getByRole('button', { name: 'Forget Bastion A1' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Forget', exact: true }).click();
  await expect(page.getByText('The disk is full')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Forget Bastion A1' })).toBeVisible();
});

test('a key that is pulled out moves to those that are not here', async ({ app }) => {
  const seen = { ...spare, name: bastion.name, serial: bastion.serial };
  await open(app, { 'devices/list': answer([bastion]), 'devices/seen': answer([{ ...seen, here: true }]) });
  const { page } = app;
  await expect(page.getByRole('button', { name: 'Open Bastion C2' })).toBeVisible();
  await expect(page.getByText('Not here now')).toBeHidden();
  await app.answer('devices/seen', answer([seen]));
  await app.emit('devices/changed', []);
  await expect(page.getByRole('heading', { name: 'Not here now' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Forget Bastion C2' })).toBeVisible();
});
