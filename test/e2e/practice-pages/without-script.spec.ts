import { practiceWay } from '../../../src/shared/practice/contract';
import { expect, test } from './practice-portal';

test.use({ javaScriptEnabled: false });

for (const way of practiceWay.options) {
  test(`without script, a person logs in, answers by ${way}, is accepted and logs out`, async ({ pages, page }) => {
    await pages.logInToPasscode(way);
    await expect(page.getByLabel('Passcode')).toHaveValue('');
    await expect(page.getByLabel('Passcode')).toBeFocused();
    await pages.answerRight(way);
    await expect(page.getByTestId('accepted')).toHaveText('Your passcode was accepted.');
    await page.getByRole('button', { name: 'Log out' }).click();
    await expect(page.getByText('You are logged out.')).toBeVisible();
  });
}

test('the challenge is shown in two groups and copied as six bare digits', async ({ pages, page }) => {
  await pages.logIn('ocra');
  expect(await pages.challenge()).toMatch(/^\d{6}$/);
  await expect(page.getByRole('img', { name: /^Challenge code (\d ){2}\d, (\d ){2}\d$/ })).toBeVisible();
  const groups = page.getByTestId('challenge').locator('span');
  const [left, right] = [await groups.nth(0).boundingBox(), await groups.nth(1).boundingBox()];
  expect((right?.x ?? 0) - ((left?.x ?? 0) + (left?.width ?? 0))).toBeGreaterThan(8);
});

test('a wrong passcode leads back to a new challenge, and the third ends the log-in', async ({ pages, page }) => {
  await pages.logIn('ocra');
  const first = await pages.challenge();
  await pages.answer('1234 5678');
  await expect(page.getByRole('alert')).toContainText('The passcode is wrong.');
  await expect(page.getByRole('alert')).toContainText('There was a space in what you typed.');
  await expect(page.getByLabel('Passcode')).toHaveAttribute('aria-invalid', 'true');
  await expect(page).toHaveTitle(/^Error: /);
  expect(await pages.challenge()).not.toBe(first);
  await pages.answer('1');
  await pages.answer('2');
  await expect(page.getByRole('alert')).toContainText('The passcode was wrong three times.');
});

test('a reload after a refusal sends nothing again and shows the same challenge', async ({ pages, page }) => {
  await pages.logIn('ocra');
  await pages.answer('00');
  const shown = await pages.challenge();
  await page.reload();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await pages.challenge()).toBe(shown);
  await pages.answer('00');
  await expect(page.getByRole('alert')).toContainText('1 try left in this log-in');
});

test('an expired challenge says so', async ({ pages, page, portal }) => {
  await pages.logIn('ocra');
  portal.pass(5 * 60_000);
  await pages.answerRight('ocra');
  await expect(page.getByRole('alert')).toContainText('Your challenge has expired.');
});

test('ten wrong passwords lock the account, and the page says until when', async ({ pages, page }) => {
  for (let one = 0; one < 10; one++) await pages.logIn('ocra', 'wrong');
  await expect(page.getByRole('alert')).toContainText(/Your account is locked until \d+ \w+ \d{4}, \d\d:\d\d\./);
});

test('the whole log-in is done with the keyboard alone, and the focus is seen', async ({ page, portal, pages }) => {
  const { username, password } = portal.account('token');
  await page.goto(portal.url);
  await expect(page.getByLabel('User name')).toBeFocused();
  expect(await page.getByLabel('User name').evaluate((field) => getComputedStyle(field).outlineStyle)).toBe('solid');
  await page.keyboard.type(username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByLabel('Passcode').waitFor();
  await page.keyboard.type(portal.answer('token', await pages.challenge()));
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('accepted')).toBeVisible();
});

test('a wrong log-in moves the focus to what went wrong, and its link leads to the field', async ({ pages, page }) => {
  await pages.logIn('ocra', 'wrong');
  await expect(page.getByRole('alert')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('User name')).toBeFocused();
});
