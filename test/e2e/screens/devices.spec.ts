import { UDEV_RULE } from '../../../src/renderer/devices/udev-rule';
import { expect, type Screen, test } from './harness';
import { answer } from './states/base';
import { bastion } from './states/devices';

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
