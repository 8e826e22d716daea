import type { CaptureView, Waiting } from '../../../../src/shared/capture/contract';
import type { FakeAnswers } from '../../../fakes/bridge';
import { png, qrPng } from '../../../fakes/png';
import { answer, failure, type ScreenState } from './base';
import { all, bank, step, verifying } from './verification-data';

type Challenge = Extract<Waiting, { kind: 'challenge' }>;

/** The Verify page with what was brought. */
export const bringing = (view: Partial<CaptureView>): FakeAnswers => {
  const whole = answer({ waiting: null, newer: false, offer: null, ...view });
  return {
    ...verifying(step.choose(), { credentials: [...all, bank] }),
    ...{ 'capture/view': whole, 'capture/watch': whole, 'capture/camera': answer({}) },
    'capture/decide': answer({ waiting: null, newer: false, offer: null }),
    'capture/offer-done': answer({ waiting: null, newer: false, offer: null }),
  };
};

const hints = { portal: 'Northgate Bank', account: 'maria.lind', profile: null, credential: null, method: null };

/** A link that names a portal of the vault. */
export const link: Challenge = {
  ...{ kind: 'challenge', id: 1, from: 'link', fits: [bank.id, all[0]?.id ?? ''], best: bank.id },
  brought: { scheme: 'countersign', challenge: '482 913', ...hints },
};

const payment: Challenge = {
  ...{ kind: 'challenge', id: 2, from: 'camera', fits: [bank.id], best: bank.id },
  brought: {
    ...{ scheme: 'lseqr', challenge: '20304050', transaction: '4711', host: 'otp.example.org' },
    message: 'pay 120.00 EUR to Harbour Supplies, IBAN DE02 1203 0000 0000 2020 51',
  },
};

const library: Challenge = {
  ...{ kind: 'challenge', id: 3, from: 'screen', fits: [], best: null },
  brought: {
    ...{ scheme: 'tiqr', challenge: 'c0c89b5345', session: '0011223344556677' },
    ...{ server: 'login.example.org', user: 'maria', provider: 'University Library' },
  },
};

/** Small pictures of two screens, as main sends them. */
export const sources = answer({
  sources: [
    { id: 'screen:0:0', name: 'Entire screen', kind: 'screen' as const, picture: qrPng('482913').toString('base64') },
    { id: 'window:7:0', name: 'Northgate Bank — log in', kind: 'window' as const, picture: '' },
  ],
});

export const captureStates: readonly ScreenState[] = [
  {
    name: '02-bring-link',
    answers: bringing({ waiting: link, newer: true }),
    shows: 'A link from outside brings a challenge',
  },
  {
    name: '02-bring-link-unknown',
    answers: bringing({ waiting: { ...link, best: null } }),
    shows: 'Look twice',
  },
  {
    name: '02-bring-link-refused',
    answers: bringing({
      waiting: { kind: 'refused', id: 4, from: 'link', problem: { code: 'link-twice', facts: { field: 'challenge' } } },
    }),
    shows: 'The link says the same thing twice',
  },
  { name: '02-bring-code-payment', answers: bringing({ waiting: payment }), shows: /pay 120.00 EUR/ },
  { name: '02-bring-code-nobody', answers: bringing({ waiting: library }), shows: 'Nothing here can answer it' },
  {
    name: '02-bring-clipboard',
    answers: bringing({ offer: { id: 5, challenge: '482913' } }),
    shows: 'Use 482 913 from the clipboard',
  },
  {
    name: '02-bring-screen',
    answers: { ...bringing({}), 'capture/sources': sources },
    act: (page) => page.getByRole('button', { name: 'From a QR code on the screen' }).click(),
    shows: 'Northgate Bank — log in',
  },
  {
    name: '02-bring-screen-refused',
    answers: { ...bringing({}), 'capture/sources': failure('screen-refused') },
    act: (page) => page.getByRole('button', { name: 'From a QR code on the screen' }).click(),
    shows: 'The screen can’t be looked at',
  },
  {
    name: '02-bring-picture-no-code',
    answers: bringing({}),
    act: async (page) => {
      await page.getByRole('button', { name: 'From a picture of a QR code' }).click();
      const file = { name: 'x.png', mimeType: 'image/png', buffer: png(200, 200, () => 255) };
      await page.getByLabel('Picture file').setInputFiles(file);
    },
    shows: 'No QR code found',
  },
];
