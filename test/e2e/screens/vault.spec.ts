import { expect, type Screen, test, toast } from './harness';
import { answer, failure } from './states/base';
import { detail, idOf, six } from './states/credentials';
import { add, draft, tenThousand, withSix } from './states/vault';

const open = async (app: Screen, answers: Parameters<Screen['open']>[0]) => {
  await app.open(answers);
  await app.page.getByRole('link', { name: 'Vault', exact: true }).click();
};
const rows = (app: Screen) => app.page.getByRole('region', { name: 'Credentials' }).locator('.pick');

test('Ctrl F or / goes to the search, arrows choose, Esc clears', async ({ app }) => {
  await open(app, withSix(1));
  const { page } = app;
  await expect(rows(app)).toHaveCount(6);
  await page.keyboard.press('Control+f');
  const search = page.getByRole('searchbox');
  await expect(search).toBeFocused();
  await page.keyboard.type('marsh');
  await expect(rows(app)).toHaveCount(4);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: 'Northgate Bank' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  await expect(rows(app)).toHaveCount(6);
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('');
});

test('accents and case do not matter, every word must be found, and the count is said', async ({ app }) => {
  const [first, ...rest] = six;
  if (!first) throw new Error('six credentials');
  await open(app, { ...withSix(1), 'vault/list': answer([{ ...first, portal: 'Zürcher Bänk' }, ...rest]) });
  await app.page.getByRole('searchbox').fill('BANK zurch');
  await expect(rows(app)).toHaveText([/Zürcher Bänk/]);
  await expect(app.page.locator('#say-polite')).toHaveText('1 found');
});

test('of 10,000 credentials a part is drawn, any one is found, and more are shown on request', async ({ app }) => {
  await open(app, { ...withSix(2), 'vault/list': answer(tenThousand) });
  await expect(rows(app)).toHaveCount(100);
  await app.page.getByRole('button', { name: '9900 more. Show some' }).click();
  await expect(rows(app)).toHaveCount(200);
  await app.page.getByRole('searchbox').fill('account-9876');
  await expect(rows(app)).toHaveText([/Portal 9876/]);
});

test('a time code is asked for again when its time is over, and copied as one that clears', async ({ app }) => {
  const codes = ['528094', '771306'].map((code, n) => answer({ code, leftMs: n ? 19_000 : 400, periodMs: 30_000 }));
  await open(app, {
    ...withSix(4),
    'vault/code': codes,
    'app/copy': answer({ clearsAt: Date.UTC(2026, 10, 24, 13, 10, 30) }),
  });
  const { page } = app;
  await rows(app).filter({ hasText: 'Aldery Works' }).click();
  await expect(page.getByRole('img', { name: '7 7 1, 3 0 6' })).toBeVisible();
  await expect(page.getByRole('timer')).toHaveAccessibleName('19 seconds left');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(toast(page, 'Copied. The clipboard clears in 30 s.')).toBeVisible();
  expect(await app.calls('app/copy')).toEqual([{ channel: 'app/copy', question: { text: '771306', clears: true } }]);
});

test('a counting code is used up only after the person said so', async ({ app }) => {
  await open(app, { ...withSix(6), 'vault/code': answer({ code: '755224', leftMs: null, periodMs: null }) });
  const { page } = app;
  await rows(app).filter({ hasText: 'Office VPN' }).click();
  await page.getByRole('button', { name: 'Show the next code' }).click();
  await expect(page.getByRole('button', { name: 'Not now' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await app.calls('vault/code')).toHaveLength(0);
  await page.getByRole('button', { name: 'Show the next code' }).click();
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(page.getByRole('img', { name: '7 5 5, 2 2 4' })).toBeVisible();
  expect(await app.calls('vault/code')).toHaveLength(1);
});

test('a deleted credential is gone, the next row has the focus, and Undo brings it back', async ({ app }) => {
  const [first, ...rest] = six;
  if (!first) throw new Error('six credentials');
  await open(app, { ...withSix(3), 'vault/remove': answer({ undoUntil: 0 }), 'vault/restore': answer(first) });
  const { page } = app;
  await app.answer('vault/list', answer(rest));
  await page.getByRole('button', { name: 'Delete Harrow & Pike' }).click();
  await expect(rows(app)).toHaveCount(5);
  await expect(rows(app).filter({ hasText: 'Maple Street Broker' })).toBeFocused();
  await app.answer('vault/list', answer([...six]));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(toast(page, 'Harrow & Pike is back.')).toBeVisible();
  await expect(rows(app).filter({ hasText: 'Harrow & Pike' })).toHaveAttribute('aria-current', 'true');
  expect(await app.calls('vault/restore')).toEqual([{ channel: 'vault/restore', question: { id: idOf(1) } }]);
});

test('the list follows what main announces', async ({ app }) => {
  await open(app, withSix(1));
  await expect(rows(app)).toHaveCount(6);
  await app.answer('vault/list', answer(six.slice(0, 2)));
  await app.emit('vault/credentials', {});
  await expect(rows(app)).toHaveCount(2);
});

test('“Answer a challenge” leads to Verify', async ({ app }) => {
  await open(app, withSix(2));
  await rows(app).filter({ hasText: 'Northgate Bank' }).click();
  await app.page.getByRole('button', { name: 'Answer a challenge' }).click();
  await expect(app.page.getByRole('link', { name: 'Verify', exact: true })).toHaveAttribute('aria-current', 'page');
});

test('names from outside are text, never markup', async ({ app }) => {
  const [first] = six;
  if (!first) throw new Error('six credentials');
  const odd = { ...first, portal: '<img src=x onerror=alert(1)>', account: '<b>bold</b>' };
  await open(app, { 'vault/list': answer([odd]), 'vault/detail': answer(detail(odd)) });
  await expect(app.page.getByRole('heading', { name: '<img src=x onerror=alert(1)>' })).toBeVisible();
  expect(await app.page.locator('main img').count()).toBe(0);
});

test('a draft that is not saved is dropped, by Cancel or by leaving the page', async ({ app }) => {
  await open(app, { ...withSix(1), 'vault/read-link': answer(draft()), 'vault/drop-draft': answer({}) });
  const { page } = app;
  for (const leave of ['Throw away', 'Keys']) {
    await add(page, 'A link');
    await page.getByLabel('Link').fill('otpauth://totp/a?secret=JBSWY3DPEHPK3PXP');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Portal')).toHaveValue('Aldery Works');
    if (leave === 'Keys') await page.getByRole('link', { name: 'Keys', exact: true }).click();
    else {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: leave }).click();
    }
  }
  await expect.poll(() => app.calls('vault/drop-draft')).toHaveLength(2);
});

test('a duplicate is named, and saved only as a second one', async ({ app }) => {
  await open(app, {
    ...withSix(4),
    'vault/read-link': answer(draft({ duplicateOf: idOf(4) })),
    'vault/save-draft': failure('no-space'),
  });
  const { page } = app;
  await add(page, 'A link');
  await page.getByLabel('Link').fill('otpauth://totp/a?secret=JBSWY3DPEHPK3PXP');
  await page.keyboard.press('Enter');
  await expect(page.getByText('as “Aldery Works, j.marsh@aldery.example”')).toBeVisible();
  await page.getByRole('button', { name: 'Save it as well' }).click();
  await expect(page.getByText('The disk is full')).toBeVisible();
  const [call] = await app.calls('vault/save-draft');
  expect(call?.question).toMatchObject({ draft: 'draft-1', allowDuplicate: true });
});
