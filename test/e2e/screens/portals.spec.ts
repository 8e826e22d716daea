import type { ProfileEntry } from '../../../src/shared/profiles/contract';
import { expect, type Screen, test, toast } from './harness';
import { answer, failure } from './states/base';
import { bringIn, ownShown, portals, shippedShown } from './states/portals';

const open = async (app: Screen, answers: Parameters<Screen['open']>[0]) => {
  await app.open(answers);
  await app.page.getByRole('link', { name: 'Settings', exact: true }).click();
};
const asked = async (app: Screen, channel: string) => (await app.calls(channel)).map(({ question }) => question);
const taken = {
  ...{
    id: 'harrow-pike',
    name: 'Harrow & Pike',
    origin: 'imported',
    updated: '2026-11-25',
    unverified: 0,
    methods: {},
  },
  words: { challenge: 'Challenge', response: 'Answer' },
} satisfies ProfileEntry as ProfileEntry;

test('a profile file is sent to main as it is, and the toast names the profile', async ({ app }) => {
  await open(app, { ...shippedShown, 'profiles/import': answer(taken) });
  await bringIn(app.page, '{"schema":1}');
  await expect(toast(app.page, 'Harrow & Pike was imported.')).toBeVisible();
  expect(await asked(app, 'profiles/import')).toEqual([{ text: '{"schema":1}', replace: false }]);
});

test('a file of more than 1 MiB is refused without being read (I5)', async ({ app }) => {
  await open(app, shippedShown);
  await bringIn(app.page, ' '.repeat(1024 * 1024 + 1));
  await expect(app.page.getByText('The profile is too large')).toBeVisible();
  expect(await asked(app, 'profiles/import')).toEqual([]);
});

test('a broken file is told with the path of the fault', async ({ app }) => {
  const fault = failure('profile-number-low', { path: '/lockOut/count', limit: 1 });
  await open(app, { ...shippedShown, 'profiles/import': fault });
  await bringIn(app.page, '{}');
  const alert = app.page.getByRole('alert');
  await expect(alert.getByText('A number is too small')).toBeVisible();
  await expect(alert.getByText('/lockOut/count')).toBeVisible();
});

test('one that is there already is replaced only when the person says so', async ({ app }) => {
  const there = failure('profile-exists', { id: taken.id, name: taken.name });
  await open(app, { ...shippedShown, 'profiles/import': [there, answer(taken)] });
  await bringIn(app.page, '{}');
  await expect(app.page.getByRole('button', { name: 'Keep mine' })).toBeFocused();
  await app.page.getByRole('button', { name: 'Replace it' }).click();
  await expect(toast(app.page, 'Harrow & Pike was imported.')).toBeVisible();
  expect(await asked(app, 'profiles/import')).toEqual([
    { text: '{}', replace: false },
    { text: '{}', replace: true },
  ]);
});

test('the often changed fields and the text are one: what is typed in a field is saved in the text', async ({
  app,
}) => {
  await open(app, { ...ownShown, 'profiles/save': answer(taken) });
  const { page } = app;
  await portals(page);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Name').fill('My bank');
  await page.getByLabel('Hours that a lock lasts').fill('2');
  await expect(page.getByText('The profile is right.')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(toast(page, 'Harrow & Pike was saved.')).toBeVisible();
  const [saved] = (await asked(app, 'profiles/save')) as { id: string; text: string }[];
  expect(JSON.parse(saved!.text)).toMatchObject({ name: 'My bank', lockOut: { spanSeconds: 7200 } });
});

test('a text that can’t be taken apart keeps what was typed, and says what is wrong', async ({ app }) => {
  await open(app, { ...ownShown, 'profiles/check': failure('json-syntax', { line: 2, column: 1 }) });
  const { page } = app;
  await portals(page);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const text = page.getByLabel('The whole profile, as JSON');
  await text.fill('{ "name"\n');
  await expect(page.getByText('at line 2, column 1')).toBeVisible();
  await expect(page.getByLabel('Name')).toBeHidden();
  await expect(text).toHaveValue('{ "name"\n');
  await expect(page.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
});

test('phone numbers and addresses are text, nothing opens them (E9)', async ({ app }) => {
  await open(app, { ...shippedShown, 'profiles/set-phone': answer({ number: '112' }) });
  const { page } = app;
  await portals(page);
  const number = page.getByRole('textbox').first();
  await expect(number).toHaveValue('+44 20 7946 0018');
  await number.fill('112');
  await page.getByRole('button', { name: 'Save the number' }).first().click();
  await expect(toast(page, 'Number saved.')).toBeVisible();
  await expect(page.locator('.panes a')).toHaveCount(0);
  expect(await asked(app, 'app/open-external')).toEqual([]);
});
