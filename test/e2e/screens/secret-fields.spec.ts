import type { Locator, Page } from '@playwright/test';
import { hasDots } from '../../../src/renderer/ui/dots';
import { expect, type Screen, test } from './harness';
import { answer, status } from './states/base';
import { add, draft, withSix } from './states/vault';

const openVault = async (app: Screen, source: string): Promise<Page> => {
  await app.open({ ...withSix(4), 'vault/read-hand': answer(draft()) });
  await app.page.getByRole('link', { name: 'Vault', exact: true }).click();
  await add(app.page, source);
  return app.page;
};

/** The passphrase field of the unlock screen, with what is typed shown. */
const openShown = async (app: Screen): Promise<Locator> => {
  await app.open(status({ state: 'locked', waitUntil: null }));
  await app.page.getByRole('checkbox', { name: 'Show' }).check();
  return app.page.getByLabel('Passphrase', { exact: true });
};

/** Each letter that is drawn over a dot, and how wide ten of it are, beside ten dots. */
const widths = (text: Locator, letters: readonly string[]) =>
  text.evaluate(async (paragraph, all) => {
    const probe = document.createElement('span');
    probe.style.whiteSpace = 'pre';
    probe.textContent = all.join('');
    paragraph.append(probe);
    await document.fonts.ready; // the letters have their fonts read
    const of = (letter: string): number => {
      probe.textContent = letter.repeat(10);
      return probe.getBoundingClientRect().width;
    };
    const dots = of('•');
    const found = all.map((letter) => ({ letter, width: of(letter) }));
    probe.remove();
    return { dots, found };
  }, letters);

test('each letter that stands over a dot is as wide as the dot', async ({ app }) => {
  const page = await openVault(app, 'A link');
  await page.getByLabel('Link').fill('otpauth://');
  const letters = Array.from({ length: 0x30_00 }, (_, code) => String.fromCharCode(code)).filter(hasDots);
  expect(letters.length).toBeGreaterThan(280);
  const { dots, found } = await widths(page.locator('.secret-area p'), letters);
  expect(found.filter(({ width }) => Math.abs(width - dots) > 0.1)).toEqual([]);
});

test('a link breaks its lines where its dots do, and its field is as high as it', async ({ app }) => {
  const page = await openVault(app, 'A link');
  const field = page.getByLabel('Link');
  const heights = () =>
    field.evaluate((area) => {
      const text = area.parentElement?.querySelector('p');
      area.style.alignSelf = 'start';
      area.style.height = '0';
      const own = area.scrollHeight;
      area.removeAttribute('style');
      return { own, text: text?.scrollHeight, shown: area.clientHeight };
    });
  const label = 'Aldery%20Works: a long, well-known name (of people & places) = 7% / 3-fold “quoted”'.repeat(5);
  for (let length = 220; length < label.length; length += 7) {
    await field.fill(label.slice(0, length));
    await expect(page.locator('.secret-area p')).toHaveText(label.slice(0, length));
    const { own, text, shown } = await heights();
    expect({ text, shown }, `${length} characters`).toEqual({ text: own, shown: own });
  }
});

test('a secret is one line, and is not copied out of its field', async ({ app }) => {
  const page = await openVault(app, 'A secret key for codes');
  const field = page.getByLabel('Secret', { exact: true });
  await page.evaluate(() => navigator.clipboard.writeText('gezd gnbv\ngy3t qojq\n'));
  await field.press('ControlOrMeta+V');
  await expect(field).toHaveValue('gezd gnbvgy3t qojq');
  await field.press('End');
  await field.pressSequentially(' mfrg');
  for (const keys of ['A', 'X', 'C', 'V']) await field.press(`ControlOrMeta+${keys}`);
  await expect(field).toHaveValue('gezd gnbvgy3t qojq');
  await field.press('Enter');
  await expect.poll(() => app.calls('vault/read-hand')).toHaveLength(1);
});

test('a shown passphrase stands over its dots, and goes sideways with them', async ({ app }) => {
  const field = await openShown(app);
  const over = app.page.locator('.secret-line p');
  const long = 'fern gravel sunday otter, a lamp, a road, three hats and one umbrella';
  await field.pressSequentially(long);
  await expect(over).toHaveText(long);
  await expect(over).toBeVisible();
  const places = async () => [
    await field.evaluate(({ scrollLeft }) => scrollLeft),
    await over.evaluate(({ scrollLeft }) => scrollLeft),
  ];
  const [end = 0] = await places();
  expect(end).toBeGreaterThan(0);
  await expect.poll(places).toEqual([end, end]);
  await field.press('Home');
  await expect.poll(places).toEqual([0, 0]);
  for (const keys of ['A', 'X', 'C']) await field.press(`ControlOrMeta+${keys}`);
  await expect(field).toHaveValue(long);
});

test('a passphrase in letters that have no dots is shown as any text is', async ({ app }) => {
  const field = await openShown(app);
  await field.fill('зонт и шляпа');
  await expect(app.page.locator('.secret-line p')).toHaveCount(0);
  expect(await field.evaluate((shown) => getComputedStyle(shown).color)).not.toBe('rgba(0, 0, 0, 0)');
  await expect(field).toBeFocused();
});
