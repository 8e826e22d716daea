import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { qrPng } from '../../fakes/png';
import { qrFilm } from '../../fakes/y4m';
import { ask } from './ask';
import { type Launched, launch } from './launch';

test.describe.configure({ mode: 'serial' });

const folder = mkdtempSync(join(tmpdir(), 'capture-'));
const film = join(folder, 'code.y4m');
let countersign: Launched;

test.beforeAll(async () => {
  writeFileSync(film, qrFilm('lseqr://req?tr=4711&ch=20304050&me=pay+120.00+EUR+to+Harbour+Supplies'));
  const camera = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
  countersign = await launch({ args: camera });
  const { page } = countersign;
  await ask(page, 'vault/try', {});
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const suite = 'OCRA-1:HOTP-SHA1-6:QN08';
  const draft = await ask(page, 'vault/read-hand', {
    draft: { kind: 'ocra', secret, encoding: 'base32', suite, counter: '' },
  });
  if (!draft.ok) throw new Error(draft.error.code);
  const about = { portal: 'Harbour Bank', account: 'alex', allowDuplicate: false };
  await ask(page, 'vault/save-draft', { draft: draft.value.draft, ...about });
  await expect(field()).toBeVisible();
});
test.afterAll(async () => {
  await countersign.close();
  rmSync(folder, { recursive: true });
});

const field = () => countersign.page.getByRole('textbox', { name: /challenge/i });
const button = (name: string | RegExp) => countersign.page.getByRole('button', { name });
const snapshot = () => ask(countersign.page, 'verification/snapshot', {});

/** The system opens a link while the app runs: Electron tells the first app of a second start. */
const openLink = (link: string) =>
  countersign.app.evaluate(({ app }, word) => app.emit('second-instance', {}, ['countersign', '--', word]), link);

/** Another program copies a text. */
const copy = (text: string) =>
  execFileSync('xclip', ['-selection', 'clipboard'], { input: text, stdio: ['pipe', 'ignore', 'ignore'] });

test('a link asks first, and only the person’s yes puts its challenge into the field (E14, I8)', async () => {
  await openLink('countersign://respond?challenge=11111111&portal=Harbour+Bank');
  await expect(countersign.page.getByRole('alertdialog')).toContainText('A link from outside brings a challenge');
  await expect(field()).toHaveValue('');
  await expect(button('Leave it')).toBeFocused();
  await button('Use the challenge').click();
  await expect(field()).toHaveValue('11111111');
  expect(await snapshot()).toMatchObject({ value: { step: 'choose' } });
});

test('a link that the system tells of by an event asks as well, and Escape leaves it (E14)', async () => {
  await countersign.app.evaluate(({ app }) =>
    app.emit('open-url', { preventDefault: () => {} }, 'countersign://respond?challenge=99999999'),
  );
  await expect(countersign.page.getByRole('alertdialog')).toBeVisible();
  await countersign.page.keyboard.press('Escape');
  await expect(countersign.page.getByRole('alertdialog')).toHaveCount(0);
  await expect(field()).toHaveValue('11111111');
});

test('a hostile link says what is wrong with it and changes nothing (E14)', async () => {
  await openLink('countersign://respond?challenge=1&challenge=2');
  await expect(countersign.page.getByRole('alertdialog')).toContainText('The link says the same thing twice');
  await countersign.page.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click();
  await expect(field()).toHaveValue('11111111');
});

test('a challenge on the clipboard is offered only when the settings say so, and never taken by itself (V19)', async () => {
  await button('Clear').click();
  copy('2222 2222');
  await ask(countersign.page, 'settings/set-protection', { change: { clipboardWatch: true } });
  await expect(button('Use 2222 2222 from the clipboard')).toBeVisible();
  await expect(field()).toHaveValue('');
  copy('x'.repeat(10_000_000));
  await expect(button(/from the clipboard/)).toHaveCount(0);
  await ask(countersign.page, 'settings/set-protection', { change: { clipboardWatch: false } });
  copy('3333 3333');
  await ask(countersign.page, 'settings/set-protection', { change: { clipboardWatch: true } });
  await button('Use 3333 3333 from the clipboard').click();
  await expect(field()).toHaveValue('33333333');
  await expect(button(/from the clipboard/)).toHaveCount(0);
});

test('the camera is asked for in its dialog alone; what a code confirms is said before it is used (E5, I7)', async () => {
  const wish = `navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted', () => 'refused')`;
  expect(await countersign.page.evaluate(wish)).toBe('refused');
  await button('From the camera').click();
  const card = countersign.page.getByRole('alertdialog');
  await expect(card).toContainText('pay 120.00 EUR to Harbour Supplies');
  await expect(card).toContainText('Countersign sends nothing.');
  await expect.poll(() => countersign.page.evaluate(wish)).toBe('refused');
  await button('Use the challenge').click();
  await expect(field()).toHaveValue('20304050');
});

test('a code on the screen is found in the screen that the person chooses (I7)', async () => {
  const picture = `data:image/png;base64,${qrPng('66667777', 6).toString('base64')}`;
  await countersign.app.evaluate(async ({ BrowserWindow }, address) => {
    const other = new BrowserWindow({ width: 420, height: 420, x: 1150, y: 700, title: 'Portal' });
    await other.loadURL(`data:text/html,<title>Portal</title><img src="${address}">`);
  }, picture);
  await button('From a QR code on the screen').click();
  await countersign.page
    .getByRole('list', { name: 'Screens and windows' })
    .getByRole('button', { name: /screen/i })
    .first()
    .click();
  await expect(field()).toHaveValue('66667777');
});
