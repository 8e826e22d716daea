import jsQR from 'jsqr';
import { expect, type Screen, test } from './harness';
import { answer, settingsView } from './states/base';
import { step, verifying } from './states/verification-data';

/** Puts a computer's speech in place before the app starts: what it is asked to say is kept, and said when told to. */
async function giveVoices(screen: Screen, isLocal: boolean): Promise<void> {
  await screen.page.addInitScript((local) => {
    const said: string[] = [];
    const waiting: SpeechSynthesisUtterance[] = [];
    const voice = { default: true, lang: 'en-GB', localService: local, name: 'A voice', voiceURI: 'voice' };
    class Spoken {
      text: string;
      onend: (() => void) | null = null;
      constructor(text: string) {
        this.text = text;
      }
    }
    const speech = {
      getVoices: () => [voice],
      speak: (utterance: SpeechSynthesisUtterance) => {
        said.push(utterance.text);
        waiting.push(utterance);
      },
      cancel: () => {
        for (const each of waiting.splice(0)) each.onend?.(new Event('end') as SpeechSynthesisEvent);
        said.push('(stopped)');
      },
      addEventListener: () => {},
    };
    const end = () => {
      waiting.shift()?.onend?.(new Event('end') as SpeechSynthesisEvent);
    };
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.assign(window, { SpeechSynthesisUtterance: Spoken, said, end });
  }, isLocal);
}

const said = (screen: Screen) => screen.page.evaluate(() => (window as unknown as { said: string[] }).said);
const endOne = (screen: Screen) => screen.page.evaluate(() => (window as unknown as { end: () => void }).end());
const button = (screen: Screen, name: string) => screen.page.getByRole('button', { name });

test('the response is read aloud group by group, by a voice of the computer', async ({ app: screen }) => {
  await giveVoices(screen, true);
  await screen.open(verifying(step.response()));
  await button(screen, 'Read aloud').click();
  await expect.poll(() => said(screen)).toEqual(['7 3 0 1']);
  await endOne(screen);
  await expect.poll(() => said(screen)).toEqual(['7 3 0 1', '4 4 8 6']);
  await endOne(screen);
  await expect(button(screen, 'Read aloud')).toBeVisible();
});

test('letters have their NATO names where the settings say so', async ({ app: screen }) => {
  await giveVoices(screen, true);
  await screen.open({
    ...verifying(step.response({ response: 'aB0X', groups: [4] })),
    'settings/get': answer({ ...settingsView, appearance: { ...settingsView.appearance, natoLetters: true } }),
  });
  await button(screen, 'Read aloud').click();
  await expect.poll(() => said(screen)).toEqual(['small Alfa, Bravo, 0, X-ray']);
});

test('reading stops by the button, and as soon as the response is covered', async ({ app: screen }) => {
  await giveVoices(screen, true);
  await screen.open(verifying(step.response()));
  await button(screen, 'Read aloud').click();
  await button(screen, 'Stop reading').click();
  expect(await said(screen)).toEqual(['7 3 0 1', '(stopped)']);
  await button(screen, 'Read aloud').click();
  await expect.poll(() => said(screen)).toHaveLength(3);
  await screen.emit('verification/changed', step.response({ response: null, clearAt: null }));
  await expect.poll(() => said(screen)).toEqual(['7 3 0 1', '(stopped)', '7 3 0 1', '(stopped)']);
});

test('a voice on the network is told nothing; that there is no other one is said', async ({ app: screen }) => {
  await giveVoices(screen, false);
  await screen.open(verifying(step.response()));
  await button(screen, 'Read aloud').click();
  await expect(screen.page.getByText(/^This computer has no voice of its own/)).toBeVisible();
  expect(await said(screen)).toEqual([]);
});

test('large: over the whole window, closed by Esc, gone when the response is covered', async ({ app: screen }) => {
  await screen.open(verifying(step.response()));
  await button(screen, 'Show large').click();
  const large = screen.page.getByRole('dialog');
  await expect(large.getByRole('img', { name: '7 3 0 1, 4 4 8 6' })).toBeVisible();
  const box = await large.boundingBox();
  expect([box?.width, box?.height]).toEqual([1120, 760]);
  const code = await large.locator('.comb').boundingBox();
  expect(code?.width).toBeGreaterThan(800);
  expect((code?.x ?? 0) + (code?.width ?? 0)).toBeLessThan(1120);
  await screen.page.keyboard.press('Escape');
  await expect(large).toHaveCount(0);
  await button(screen, 'Show large').click();
  await screen.emit('verification/changed', step.response({ response: null, clearAt: null }));
  await expect(large).toHaveCount(0);
  await expect(screen.page.locator('body')).not.toContainText(/7\s*3\s*0\s*1/);
});

test('the QR code holds the response and nothing else, in both themes', async ({ app: screen }) => {
  await screen.open(verifying(step.response({ response: '73014486' })));
  await button(screen, 'QR code').click();
  for (const theme of ['light', 'dark'] as const) {
    await screen.emit('settings/changed', { ...settingsView, appearance: { ...settingsView.appearance, theme } });
    expect(await scanned(screen)).toBe('73014486');
  }
});

/** What a camera reads: the picture as it is on the screen. */
async function scanned(screen: Screen): Promise<string | undefined> {
  const png = await screen.page.locator('.qr-out').screenshot();
  const { data, width, height } = await screen.page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height);
    return { data: [...(pixels?.data ?? [])], width: image.width, height: image.height };
  }, png.toString('base64'));
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data;
}
