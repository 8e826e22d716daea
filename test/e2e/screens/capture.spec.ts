import { qrPng, qrsPng } from '../../fakes/png';
import { expect, type Screen, test } from './harness';
import { answer } from './states/base';
import { bringing, link, sources } from './states/capture';
import { bank } from './states/verification-data';

const field = ({ page }: Screen) => page.getByRole('textbox', { name: /challenge/i });
const button = ({ page }: Screen, name: string) => page.getByRole('button', { name });
const isChallenge = (challenge: string) => answer({ kind: 'challenge' as const, challenge });

async function choosePicture(screen: Screen, buffer: Buffer): Promise<void> {
  await button(screen, 'From a picture of a QR code').click();
  await screen.page.getByLabel('Picture file').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer });
}

test('a code in a picture is read and its challenge stands in the field', async ({ app: screen }) => {
  await screen.open({ ...bringing({}), 'capture/read': isChallenge('482913') });
  await choosePicture(screen, qrPng('482 913'));
  await expect(field(screen)).toHaveValue('482913');
  await expect(field(screen)).toBeFocused();
  const asked = await screen.calls('capture/read');
  expect(asked.map(({ question }) => question)).toEqual([{ text: '482 913', from: 'picture' }]);
  expect(await screen.complaints()).toEqual([]);
});

test('a picture that is pasted into the dialog is read', async ({ app: screen }) => {
  await screen.open({ ...bringing({}), 'capture/read': isChallenge('482913') });
  await button(screen, 'From a picture of a QR code').click();
  await screen.page.evaluate(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], 'x.png', { type: 'image/png' }));
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [...qrPng('482913')],
  );
  await expect(field(screen)).toHaveValue('482913');
});

test('of several codes the person picks one', async ({ app: screen }) => {
  await screen.open({ ...bringing({}), 'capture/read': isChallenge('551200') });
  await choosePicture(screen, qrsPng(['482913', '551200']));
  await screen.page
    .getByRole('list', { name: 'Codes that were found' })
    .getByRole('button', { name: '551200' })
    .click();
  await expect(field(screen)).toHaveValue('551200');
  expect((await screen.calls('capture/read')).map(({ question }) => question)).toEqual([
    { text: '551200', from: 'picture' },
  ]);
});

test('what is no challenge is said by name and not opened (E9, I7)', async ({ app: screen }) => {
  const problem = { code: 'text-web-address', facts: { host: 'example.org' } };
  await screen.open({ ...bringing({}), 'capture/read': answer({ kind: 'problem', problem } as const) });
  await choosePicture(screen, qrPng('https://example.org/'));
  await expect(screen.page.getByText('This is the address of a page, not a challenge')).toBeVisible();
  expect(await screen.calls('app/open-external')).toEqual([]);
  await screen.page.keyboard.press('Escape');
  await expect(field(screen)).toHaveValue('');
});

test('a screen is chosen by keyboard, looked at once, and its code is read', async ({ app: screen }) => {
  const shot = answer({ picture: qrPng('482913').toString('base64') });
  const answers = { 'capture/sources': sources, 'capture/screen': shot, 'capture/read': isChallenge('482913') };
  await screen.open({ ...bringing({}), ...answers });
  await button(screen, 'From a QR code on the screen').press('Enter');
  await screen.page.getByRole('button', { name: 'Northgate Bank — log in' }).press('Enter');
  await expect(field(screen)).toHaveValue('482913');
  expect((await screen.calls('capture/screen')).map(({ question }) => question)).toEqual([{ id: 'window:7:0' }]);
});

test('a link’s card begins on the answer that leaves it, and Escape leaves it too (E14)', async ({ app: screen }) => {
  await screen.open(bringing({ waiting: link }));
  await expect(button(screen, 'Leave it')).toBeFocused();
  await screen.page.keyboard.press('Escape');
  await expect(screen.page.getByRole('alertdialog')).toHaveCount(0);
  expect((await screen.calls('capture/decide')).map(({ question }) => question)).toEqual([{ id: 1, use: false }]);
  expect(await screen.calls('verification/move')).toEqual([]);
  await expect(field(screen)).toHaveValue('');
});

test('a link that is used fills the field for the chosen credential and answers nothing (E14)', async ({
  app: screen,
}) => {
  await screen.open(bringing({ waiting: { ...link, best: null } }));
  await button(screen, 'Use the challenge').press('Enter');
  expect(await screen.calls('capture/decide')).toEqual([]);
  await screen.page.getByRole('combobox', { name: 'Answer with' }).selectOption(bank.id);
  await button(screen, 'Use the challenge').click();
  await expect(field(screen)).toHaveValue('482913');
  await expect(screen.page.getByText('maria.lind').first()).toBeVisible();
  expect(await screen.calls('verification/move')).toEqual([]);
});

test('a link that is pasted into the field waits for its card; the field stays as it is', async ({ app: screen }) => {
  await screen.open({ ...bringing({}), 'capture/read': answer({ kind: 'waits' } as const) });
  await field(screen).focus();
  await screen.page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'lseqr://req?tr=1&ch=20304050');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await screen.emit('capture/changed', { waiting: link, newer: false, offer: null });
  await expect(screen.page.getByRole('alertdialog')).toBeVisible();
  await expect(field(screen)).toHaveValue('');
  expect((await screen.calls('capture/read')).map(({ question }) => question)).toEqual([
    { text: 'lseqr://req?tr=1&ch=20304050', from: 'paste' },
  ]);
});

test('a challenge on the clipboard is one press away, and nothing is taken before it (V19)', async ({
  app: screen,
}) => {
  await screen.open(bringing({ offer: { id: 5, challenge: '482913' } }));
  await expect(field(screen)).toHaveValue('');
  await button(screen, 'Use 482 913 from the clipboard').click();
  await expect(field(screen)).toHaveValue('482913');
  expect((await screen.calls('capture/offer-done')).map(({ question }) => question)).toEqual([{ id: 5 }]);
});

test('the camera that can’t be had says why, and is let go when the dialog closes', async ({ app: screen }) => {
  await screen.open(bringing({}));
  await button(screen, 'From the camera').click();
  await expect(screen.page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await button(screen, 'Close').click();
  await expect.poll(async () => (await screen.calls('capture/camera')).at(-1)?.question).toEqual({ open: false });
});
