import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { png, pngThatClaims, qrPng } from '../../fakes/png';
import { expect, type Screen, test, toast } from './harness';
import { answer, failure, profileAnswer, profileList } from './states/base';
import { credential, idOf, six } from './states/credentials';
import { add, draft, withSix } from './states/vault';

const LINK = 'otpauth://totp/Aldery%20Works:j.marsh?secret=JBSWY3DPEHPK3PXP&issuer=Aldery%20Works';
const saved = credential({ id: idOf(7), kind: 'totp', portal: 'Aldery Works', account: 'j.marsh@aldery.example' });

const open = async (app: Screen, answers: Parameters<Screen['open']>[0] = {}) => {
  await app.open({
    ...withSix(4),
    'vault/list': answer([...six]),
    'vault/read-link': answer(draft()),
    'vault/read-hand': answer(draft({ portal: '', account: '' })),
    'vault/save-draft': answer(saved),
    'vault/drop-draft': answer({}),
    'vault/draft-code': answer({ code: '528094', leftMs: 24_000, periodMs: 30_000 }),
    ...answers,
  });
  await app.page.getByRole('link', { name: 'Vault', exact: true }).click();
};
const asked = async (app: Screen, channel: string) => (await app.calls(channel)).map(({ question }) => question);
/** Chooses a file from the disk: as a path, since large ones would take long to be handed over. */
const choose = (page: Page, buffer: Buffer, name = 'code.png') => {
  const path = test.info().outputPath(name);
  writeFileSync(path, buffer);
  return page.locator('input[type=file]').setInputFiles(path);
};

/** Gives the page a picture the way a paste or a drop does. */
const bring = (page: Page, how: 'paste' | 'drop', bytes: Buffer) =>
  page.evaluate(
    ([event, base64]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], 'p.png', { type: 'image/png' }));
      const target = event === 'paste' ? window : (document.querySelector('.drop') ?? window);
      const options = { bubbles: true, cancelable: true };
      target.dispatchEvent(
        event === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: data })
          : new DragEvent('drop', { ...options, dataTransfer: data }),
      );
    },
    [how, bytes.toString('base64')] as const,
  );

/** The same picture as a JPEG, made by the browser. */
const asJpeg = async (page: Page, bytes: Buffer): Promise<Buffer> =>
  Buffer.from(
    await page.evaluate(async (base64) => {
      const blob = new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type: 'image/png' });
      const bitmap = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
      const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
      return [...new Uint8Array(await jpeg.arrayBuffer())];
    }, bytes.toString('base64')),
  );

test('a QR picture is chosen, checked and saved, and the new credential is shown', async ({ app }) => {
  await open(app);
  const { page } = app;
  await add(page, 'A QR code');
  await choose(page, qrPng(LINK));
  await expect(page.getByLabel('Portal', { exact: true })).toHaveValue('Aldery Works');
  expect(await asked(app, 'vault/read-link')).toEqual([{ link: LINK }]);
  await page.getByLabel('Account').fill('marsh');
  await app.answer('vault/list', answer([...six, saved]));
  await page.getByRole('button', { name: 'Save without a test' }).click();
  await expect(toast(page, 'Aldery Works is in your vault.')).toBeVisible();
  await expect(page.locator('.pick[aria-current]')).toContainText('j.marsh@aldery.example');
  const [question] = await asked(app, 'vault/save-draft');
  expect(question).toEqual({ draft: 'draft-1', portal: 'Aldery Works', account: 'marsh', allowDuplicate: false });
  expect(await asked(app, 'vault/drop-draft')).toEqual([{ draft: 'draft-1' }]);
  expect(await app.complaints()).toEqual([]);
});

for (const how of ['paste', 'drop'] as const)
  test(`a QR picture can be brought by ${how}`, async ({ app }) => {
    await open(app);
    await add(app.page, 'A QR code');
    await bring(app.page, how, qrPng(LINK));
    await expect(app.page.getByLabel('Portal', { exact: true })).toHaveValue('Aldery Works');
    expect(await asked(app, 'vault/read-link')).toEqual([{ link: LINK }]);
  });

test('a JPEG is read, and a small code in a large picture is found', async ({ app }) => {
  await open(app);
  const { page } = app;
  await add(page, 'A QR code');
  await choose(page, await asJpeg(page, qrPng(LINK, 6)), 'photo.jpg');
  await expect(page.getByLabel('Portal', { exact: true })).toHaveValue('Aldery Works');
  await page.getByRole('button', { name: 'Back' }).click();
  await choose(page, qrPng(LINK, 60));
  await expect(page.getByLabel('Portal', { exact: true })).toHaveValue('Aldery Works');
});

const whole = qrPng(LINK);
const BAD: readonly (readonly [name: string, bytes: Buffer, says: string | RegExp])[] = [
  ['an empty file', Buffer.alloc(0), 'That isn’t a PNG or JPEG picture'],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'That isn’t a PNG or JPEG picture'],
  ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00'), 'That isn’t a PNG or JPEG picture'],
  [
    'a web page named .png',
    Buffer.from('<!doctype html><script>alert(1)</script>'),
    'That isn’t a PNG or JPEG picture',
  ],
  ['a PNG cut off in its header', whole.subarray(0, 20), 'It doesn’t say how large it is'],
  ['a JPEG that is only a start', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4]), 'It doesn’t say how large it is'],
  ['a PNG without width', pngThatClaims(0, 100), 'It doesn’t say how large it is'],
  ['a flood of pixels', pngThatClaims(65_535, 65_535), 'This one is 65535 × 65535.'],
  ['a ribbon', pngThatClaims(2100, 100), 'The picture is too long and narrow'],
  ['a PNG whose pixels are missing', pngThatClaims(300, 300), /The picture is damaged|No QR code found/],
  ['more than 40 MB', Buffer.concat([whole, Buffer.alloc(41 * 1024 * 1024)]), 'This one has 42 MB.'],
  ['a white picture', png(200, 200, () => 255), 'No QR code found'],
  ['noise', png(200, 200, (x, y) => (x * 7919 + y * 104_729) % 256), 'No QR code found'],
];
for (const [name, bytes, says] of BAD)
  test(`a picture is refused with its reason: ${name} (I7)`, async ({ app }) => {
    await open(app);
    const { page } = app;
    await add(page, 'A QR code');
    await choose(page, bytes);
    await expect(page.getByRole('alert').getByText(says).first()).toBeVisible();
    expect(await asked(app, 'vault/read-link')).toEqual([]);
    await choose(page, whole);
    await expect(page.getByLabel('Portal', { exact: true })).toHaveValue('Aldery Works');
  });

test('a QR code that holds no key is named so', async ({ app }) => {
  await open(app, { 'vault/read-link': failure('link-invalid', { why: 'not-otpauth', position: 1 }) });
  await add(app.page, 'A QR code');
  await choose(app.page, qrPng('https://example.com/'));
  await expect(app.page.getByText('This QR code holds no key')).toBeVisible();
  await expect(app.page.getByText('The link doesn’t start with “otpauth://”.')).toBeVisible();
});

test('a paste without a picture says so', async ({ app }) => {
  await open(app);
  await add(app.page, 'A QR code');
  await app.page.evaluate(() =>
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: new DataTransfer() })),
  );
  await expect(app.page.getByText('There is no picture on the clipboard.')).toBeVisible();
});

test('a guess puts a broken link right, and it is sent again', async ({ app }) => {
  const broken = LINK.replace('PXP', 'PX1');
  const position = broken.indexOf('PX1') + 3;
  const facts = { why: 'secret-character', position, secretPosition: 16, character: '1' };
  const refusal = { ok: false, error: { code: 'link-invalid', facts: { ...facts, guesses: ['I', 'L'] } } } as const;
  await open(app, { 'vault/read-link': [refusal, answer(draft())] });
  const { page } = app;
  await add(page, 'A link');
  await page.getByLabel('Link').fill(broken);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Character 16 of the secret is “1”')).toBeVisible();
  await expect(page.locator('.marked-code u')).toHaveText('1');
  await page.getByRole('button', { name: 'I', exact: true }).click();
  await page.getByRole('button', { name: 'Check what it holds' }).click();
  await expect(page.getByLabel('Portal', { exact: true })).toBeVisible();
  expect(await asked(app, 'vault/read-link')).toEqual([{ link: broken }, { link: broken.replace('PX1', 'PXI') }]);
});

test('an OCRA suite is explained as it is typed, its wrong part underlined, and the secret leaves once', async ({
  app,
}) => {
  await open(app, { 'vault/read-hand': answer(draft({ kind: 'ocra', suite: 'OCRA-1:HOTP-SHA256-8:C-QN06' })) });
  const { page } = app;
  await add(page, 'An OCRA suite and a secret');
  await page.getByLabel('Suite').fill('OCRA-1:HOTP-SHA257-8:C-QN06');
  await expect(page.locator('.marked-code u')).toHaveText('SHA257');
  await expect(page.getByText('“SHA257” at character 13 should be SHA1, SHA256 or SHA512.')).toBeVisible();
  await page.getByLabel('Suite').fill('OCRA-1:HOTP-SHA256-8:C-QN06');
  for (const part of ['8 digits', 'SHA-256', 'a counter', 'a 6-digit challenge'])
    await expect(page.getByText(part, { exact: true })).toBeVisible();
  await page.getByLabel('Secret', { exact: true }).fill('3132 3334 3536 3738 3930');
  await page.getByLabel('Next counter').fill('7');
  await page.keyboard.press('Enter');
  await expect(page.getByText('What is it for?')).toBeVisible();
  expect(await asked(app, 'vault/read-hand')).toEqual([
    {
      draft: {
        kind: 'ocra',
        secret: '3132 3334 3536 3738 3930',
        encoding: 'hex',
        suite: 'OCRA-1:HOTP-SHA256-8:C-QN06',
        counter: '7',
      },
    },
  ]);
  expect(await page.content()).not.toContain('3132 3334');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByLabel('Secret', { exact: true })).toHaveValue('');
});

test('codes by time and by count are sent as they were set', async ({ app }) => {
  await open(app);
  const { page } = app;
  await add(page, 'A secret key for codes');
  await page.getByLabel('Secret', { exact: true }).fill('jbsw y3dp ehpk 3pxp');
  await page.getByLabel('Digits', { exact: true }).selectOption('8');
  await page.getByLabel('Hash').selectOption('SHA256');
  await page.getByLabel('New code every').selectOption('60');
  await page.getByRole('button', { name: 'Check what it holds' }).click();
  await page.getByLabel('Portal', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByLabel('Secret', { exact: true }).fill('JBSWY3DPEHPK3PXP');
  await page.getByRole('button', { name: 'By count' }).click();
  await page.getByLabel('Next counter').fill('x');
  await expect(page.getByRole('button', { name: 'Check what it holds' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Next counter').fill('18446744073709551615');
  await page.getByRole('button', { name: 'Check what it holds' }).click();
  await page.getByLabel('Portal', { exact: true }).waitFor();
  const common = { encoding: 'base32', algorithm: 'SHA256' };
  const [byTime, byCount] = (await asked(app, 'vault/read-hand')) as { draft: object }[];
  expect(byTime?.draft).toEqual({ ...common, kind: 'totp', secret: 'jbsw y3dp ehpk 3pxp', digits: 8, period: 60 });
  expect(byCount?.draft).toMatchObject({ kind: 'hotp', algorithm: 'SHA1', counter: '18446744073709551615' });
});

test('a code by time is compared before it is saved', async ({ app }) => {
  await open(app);
  const { page } = app;
  await add(page, 'A QR code');
  await choose(page, qrPng(LINK));
  await page.getByLabel('Portal', { exact: true }).fill('Aldery');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: '5 2 8, 0 9 4' })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByLabel('Portal', { exact: true })).toHaveValue('Aldery');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'It worked, save' }).click();
  await expect(toast(page, 'Aldery Works is in your vault.')).toBeVisible();
  expect(await asked(app, 'vault/draft-code')).toContainEqual({ draft: 'draft-1', challenge: null });
});

test('an OCRA response is compared with the provider’s sheet; a refused challenge is explained', async ({ app }) => {
  const read = draft({ kind: 'ocra', suite: 'OCRA-1:HOTP-SHA256-8:QN06', portal: 'Harrow & Pike' });
  await open(app, {
    'vault/read-link': answer(read),
    'vault/draft-code': [
      failure('challenge-too-long', { length: 9, most: 6 }),
      answer({ code: '73014486', leftMs: null, periodMs: null }),
    ],
  });
  const { page } = app;
  await add(page, 'A QR code');
  await choose(page, qrPng(LINK));
  await page.getByRole('button', { name: 'Test it' }).click();
  await expect(page.getByLabel('Test challenge')).toBeFocused();
  await page.keyboard.type('123456789');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').getByText('The challenge is too long')).toBeVisible();
  await page.getByLabel('Test challenge').fill('482 913');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: '7 3 0 1, 4 4 8 6' })).toBeVisible();
  expect((await asked(app, 'vault/draft-code')).at(-1)).toEqual({ draft: 'draft-1', challenge: '482913' });
  await page.keyboard.press('Enter');
  await expect(toast(page, 'Aldery Works is in your vault.')).toBeVisible();
});

test('where a PIN is needed nothing is tested, and a counting code is shown only when asked for', async ({ app }) => {
  const withPin = draft({ kind: 'ocra', suite: 'OCRA-1:HOTP-SHA256-8:QN06-PSHA1' });
  await open(app, {
    'vault/read-link': [answer(withPin), answer(draft({ kind: 'hotp', counter: '0', period: null }))],
    'vault/draft-code': answer({ code: '755224', leftMs: null, periodMs: null }),
  });
  const { page } = app;
  await add(page, 'A QR code');
  await choose(page, qrPng(LINK));
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Test it' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Back' }).click();
  await choose(page, qrPng(LINK));
  await page.getByRole('button', { name: 'Test it' }).click();
  expect(await asked(app, 'vault/draft-code')).toEqual([]);
  await page.getByRole('button', { name: 'Show the code' }).click();
  await expect(page.getByRole('img', { name: '7 5 5, 2 2 4' })).toBeVisible();
});

test('a key’s slot and a device in the hand are described, without any secret', async ({ app }) => {
  await open(app, {
    'vault/read-hand': answer(draft({ kind: 'hmac-slot', portal: '', account: '', digits: 8, period: null })),
    'profiles/get': profileAnswer('practice'),
  });
  const { page } = app;
  await add(page, 'A security key');
  await page.getByRole('button', { name: '1, short touch' }).click();
  await page.getByLabel('To', { exact: true }).selectOption('8');
  await page.getByRole('button', { name: 'Check what it holds' }).click();
  await page.getByLabel('Portal', { exact: true }).fill('Harrow & Pike');
  await page.getByRole('button', { name: 'Save' }).click();
  await toast(page, 'is in your vault').waitFor();
  await add(page, 'A device you hold');
  await page.getByLabel('For which portal?').selectOption('practice');
  await page.getByText('Hand-held token that shows PIN>').click();
  await page.getByLabel('Its name in the portal’s own list').fill('Token 2');
  await page.getByRole('button', { name: 'Check what it holds' }).click();
  await page.getByLabel('Portal', { exact: true }).waitFor();
  const six6 = { min: 6, max: 6, alphabet: 'digits' };
  expect(await asked(app, 'vault/read-hand')).toEqual([
    { draft: { kind: 'hmac-slot', slot: 1, digits: 8, challenge: { ...six6, max: 8 } } },
    {
      draft: {
        ...{ kind: 'held', profile: 'practice', method: 'token-named', device: 'Token 2' },
        ...{ challenge: null, response: null, pinDigits: null },
      },
    },
  ]);
});

test('a device of a portal that is known only from a file: its own name in the portal’s list is there at once', async ({
  app,
}) => {
  const shipped = profileAnswer('interactive-brokers').value;
  const own = { ...shipped.profile, id: 'lakeside', name: 'Lakeside Bank' };
  await open(app, {
    'profiles/list': answer(
      profileList.slice(0, 1).map((one) => ({ ...one, id: own.id, name: own.name, origin: 'imported' })),
    ),
    'profiles/get': answer({ ...shipped, origin: 'imported', profile: own }),
    'vault/read-hand': answer(draft({ kind: 'token', portal: '', account: '', digits: null, period: null })),
  });
  const { page } = app;
  await add(page, 'A device you hold');
  await page.getByLabel('For which portal?').selectOption({ label: 'Lakeside Bank' });
  await expect(page.getByRole('radiogroup', { name: 'How does it look?' }).getByRole('radio')).toHaveCount(3);
  await page.getByText('Hand-held token that shows PIN>').click();
  await expect(page.getByLabel('Its name in the portal’s own list')).toHaveValue('DSC+');
  await expect(page.getByText('How long they are')).toHaveCount(0);
  await page.getByRole('button', { name: 'Check what it holds' }).click();
  await expect(page.getByLabel('Portal', { exact: true })).toHaveValue('Lakeside Bank');
  const sent = (await asked(app, 'vault/read-hand')).at(-1);
  expect(sent).toMatchObject({ draft: { profile: 'lakeside', method: 'token-named', device: 'DSC+' } });
});

test('only the lengths that a profile leaves open are asked for, and what is not known stays open', async ({ app }) => {
  await open(app, {
    'profiles/get': profileAnswer('generic-ocra'),
    'vault/read-hand': answer(draft({ kind: 'token', portal: '', account: '', digits: null, period: null })),
  });
  const { page } = app;
  await add(page, 'A device you hold');
  await page.getByLabel('For which portal?').selectOption('generic-ocra');
  const lengths = page.getByRole('group', { name: 'How long they are' }).getByRole('combobox');
  await page.getByText('Hand-held token without a challenge').click();
  await expect(lengths).toHaveCount(1);
  await page.getByText('Hand-held token that shows PIN>').click();
  await expect(lengths).toHaveCount(3);
  await lengths.first().selectOption('4');
  await lengths.last().selectOption('8');
  await page.getByRole('button', { name: 'Check what it holds' }).click();
  await page.getByLabel('Portal', { exact: true }).waitFor();
  expect((await asked(app, 'vault/read-hand')).at(-1)).toMatchObject({
    draft: { challenge: null, response: { min: 8, max: 8, alphabet: 'digits' }, pinDigits: 4 },
  });
});

test('a credential is added by keyboard alone', async ({ app }) => {
  await open(app);
  const { page } = app;
  await page.keyboard.press('Control+n');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Link')).toBeFocused();
  await page.keyboard.type(LINK);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Portal', { exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Type this code into the portal' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(toast(page, 'Aldery Works is in your vault.')).toBeVisible();
});
