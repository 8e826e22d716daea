import type { Page as PlaywrightPage } from '@playwright/test';
import type { DraftView } from '../../../../src/shared/vault/contract';
import type { FakeAnswers } from '../../../fakes/bridge';
import { answer, failure, profileAnswer, type ScreenState } from './base';
import { credential, detail, idOf, six } from './credentials';

const code = answer({ code: '528094', leftMs: 19_000, periodMs: 30_000 });

/** A vault with the six credentials, the detail of one of them, and a code. */
export const withSix = (n: number): FakeAnswers => ({
  'vault/list': answer([...six]),
  'vault/detail': answer(detail(six[n - 1] ?? credential({ kind: 'totp' }))),
  'vault/code': code,
});
/** Presses the button whose name starts so. */
const choose = (name: string) => (page: PlaywrightPage) =>
  page.getByRole('button', { name: new RegExp(`^${name}`) }).click();

/** Ten thousand credentials, to see that the list stays quick and whole. */
export const tenThousand = Array.from({ length: 10_000 }, (_, n) =>
  credential({ id: idOf(n + 1), kind: n % 2 ? 'totp' : 'ocra', portal: `Portal ${n}`, account: `account-${n}` }),
);

/** A draft as main would have read it. */
export const draft = (said: Partial<DraftView> = {}): DraftView => ({
  draft: 'draft-1',
  kind: 'totp',
  portal: 'Aldery Works',
  account: 'j.marsh@aldery.example',
  suite: null,
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: null,
  duplicateOf: null,
  notes: [],
  ...said,
});

/** Opens the way to add one, and chooses a source. */
export async function add(page: PlaywrightPage, source?: string): Promise<void> {
  await page.getByRole('button', { name: 'Add credential' }).click();
  if (!source) return;
  await page.getByRole('radio', { name: source }).check({ force: true });
  await page.getByRole('button', { name: 'Continue' }).click();
}
const LINK = 'otpauth://totp/Aldery%20Works:j.marsh?secret=JBSWY3DPEHPK3PX1&issuer=Aldery%20Works';
async function sendLink(page: PlaywrightPage, link = LINK): Promise<void> {
  await add(page, 'A link');
  await page.getByLabel('Link').fill(link);
  await page.getByRole('button', { name: 'Check what it holds' }).click();
}
async function test(page: PlaywrightPage): Promise<void> {
  await sendLink(page);
  await page.getByRole('button', { name: 'Test it' }).click();
}
const brokenLink = failure('link-invalid', {
  why: 'secret-character',
  position: LINK.indexOf('PX1') + 3,
  secretPosition: 16,
  character: '1',
});
const withGuesses = {
  ...brokenLink,
  error: { ...brokenLink.error, facts: { ...brokenLink.error.facts, guesses: ['I', 'L'] } },
};

/** The vault's list and detail. */
const listStates: readonly ScreenState[] = [
  { name: '07-vault-empty', go: 'vault', shows: 'Your vault is empty' },
  { name: '07-vault', go: 'vault', answers: withSix(4), act: choose('Aldery Works'), shows: 'every 30 seconds' },
  {
    name: '07-vault-code-soon',
    go: 'vault',
    answers: { ...withSix(4), 'vault/code': answer({ code: '528094', leftMs: 4000, periodMs: 30_000 }) },
    act: choose('Aldery Works'),
    shows: 'Under 5 seconds left.',
  },
  {
    name: '07-vault-slot',
    go: 'vault',
    answers: withSix(1),
    act: choose('Harrow & Pike'),
    shows: 'Slot 2, long touch',
  },
  { name: '07-vault-ocra', go: 'vault', answers: withSix(2), act: choose('Northgate Bank'), shows: 'What it says' },
  {
    name: '07-vault-token',
    go: 'vault',
    answers: withSix(3),
    act: choose('Maple Street Broker'),
    shows: 'The secret lives in the token',
  },
  { name: '07-vault-hotp', go: 'vault', answers: withSix(6), act: choose('Office VPN'), shows: 'Show the next code' },
  {
    name: '07-vault-hotp-ask',
    go: 'vault',
    answers: withSix(6),
    act: async (page) => {
      await choose('Office VPN')(page);
      await choose('Show the next code')(page);
    },
    shows: 'Use up the next code?',
  },
  {
    name: '07-vault-hotp-shown',
    go: 'vault',
    answers: { ...withSix(6), 'vault/code': answer({ code: '755224', leftMs: null, periodMs: null }) },
    act: async (page) => {
      await choose('Office VPN')(page);
      await choose('Show the next code')(page);
      await choose('Show it')(page);
    },
    shows: 'Hide it',
  },
  {
    name: '07-vault-search',
    go: 'vault',
    answers: withSix(1),
    act: (page) => page.getByRole('searchbox').fill('har'),
    shows: '1 found',
  },
  {
    name: '07-vault-search-none',
    go: 'vault',
    answers: withSix(1),
    act: (page) => page.getByRole('searchbox').fill('zzz'),
    shows: 'Nothing found for “zzz”',
  },
  {
    name: '07-vault-ten-thousand',
    go: 'vault',
    answers: { ...withSix(2), 'vault/list': answer(tenThousand) },
    shows: '9900 more. Show some',
  },
  {
    name: '07-vault-deleted',
    go: 'vault',
    answers: { ...withSix(4), 'vault/remove': answer({ undoUntil: 0 }) },
    act: choose('Delete Harrow & Pike'),
    shows: 'Harrow & Pike deleted.',
  },
  {
    name: '07-vault-delete-fails',
    go: 'vault',
    answers: { ...withSix(1), 'vault/remove': failure('no-space') },
    act: choose('Delete Harrow & Pike'),
    shows: 'The disk is full',
  },
  {
    name: '07-vault-detail-gone',
    go: 'vault',
    answers: { ...withSix(1), 'vault/detail': failure('unknown-credential') },
    shows: 'That credential is gone',
  },
  {
    name: '07-vault-list-fails',
    go: 'vault',
    answers: { 'vault/list': failure('internal') },
    shows: 'That didn’t work',
  },
];

/** Adding one, by every way. */
const addStates: readonly ScreenState[] = [
  { name: '07-add', go: 'vault', act: (page) => add(page), shows: 'What did your provider give you?' },
  { name: '07-add-picture', go: 'vault', act: (page) => add(page, 'A QR code'), shows: 'Drop a picture here' },
  {
    name: '07-add-picture-not-one',
    go: 'vault',
    act: async (page) => {
      await add(page, 'A QR code');
      const file = { name: 'letter.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') };
      await page.locator('input[type=file]').setInputFiles(file);
    },
    shows: 'That isn’t a PNG or JPEG picture',
  },
  {
    name: '07-add-error',
    go: 'vault',
    answers: { 'vault/read-link': withGuesses },
    act: sendLink,
    shows: 'Did you mean',
  },
  {
    name: '07-add-link-locked',
    go: 'vault',
    answers: { 'vault/read-link': failure('locked') },
    act: sendLink,
    shows: 'The vault is locked',
  },
  {
    name: '07-add-ocra',
    go: 'vault',
    act: async (page) => {
      await add(page, 'An OCRA suite and a secret');
      await page.getByLabel('Suite').fill('OCRA-1:HOTP-SHA256-8:C-QN06-PSHA1');
      await page.getByLabel('Secret', { exact: true }).fill('3132 3334 3536 3738 3930');
    },
    shows: 'a 6-digit challenge',
  },
  {
    name: '07-add-ocra-wrong',
    go: 'vault',
    act: async (page) => {
      await add(page, 'An OCRA suite and a secret');
      await page.getByLabel('Suite').fill('OCRA-1:HOTP-SHA265-8:QN06');
      await page.getByLabel('Secret', { exact: true }).fill('3132 3334 3O36');
    },
    shows: 'should be SHA1, SHA256 or SHA512',
  },
  {
    name: '07-add-code',
    go: 'vault',
    act: async (page) => {
      await add(page, 'A secret key for codes');
      await page.getByLabel('Secret', { exact: true }).fill('JBSW Y3DP EHPK 3PXP');
    },
    shows: '10 bytes typed',
  },
  {
    name: '07-add-code-counter',
    go: 'vault',
    act: async (page) => {
      await add(page, 'A secret key for codes');
      await page.getByRole('button', { name: 'By count' }).click();
      await page.getByLabel('Next counter').fill('twelve');
    },
    shows: 'Type a whole number, 0 or more.',
  },
  { name: '07-add-slot', go: 'vault', act: (page) => add(page, 'A security key'), shows: 'How does the key answer?' },
  {
    name: '07-add-held',
    go: 'vault',
    answers: { 'profiles/get': profileAnswer('practice') },
    act: async (page) => {
      await add(page, 'A device you hold');
      await page.getByLabel('For which portal?').selectOption('practice');
      await page.getByText('Phone app on iPhone').click();
    },
    shows: 'How does it look?',
  },
  {
    name: '07-add-held-open',
    go: 'vault',
    answers: { 'profiles/get': profileAnswer('generic-ocra') },
    act: async (page) => {
      await add(page, 'A device you hold');
      await page.getByLabel('For which portal?').selectOption('generic-ocra');
      await page.getByText('Hand-held token that shows PIN>').click();
      await page.getByLabel('Length of its PIN').scrollIntoViewIfNeeded();
    },
    shows: 'How long they are, if you know it',
  },
  {
    name: '07-add-check',
    go: 'vault',
    answers: { 'vault/read-link': answer(draft()) },
    act: sendLink,
    shows: 'Is this the right account?',
  },
  {
    name: '07-add-check-duplicate',
    go: 'vault',
    answers: {
      ...withSix(4),
      'vault/read-link': answer(draft({ duplicateOf: idOf(4), notes: ['short-key', 'issuer-differs'] })),
    },
    act: sendLink,
    shows: 'You have this one already',
  },
  {
    name: '07-add-check-no-space',
    go: 'vault',
    answers: { 'vault/read-link': answer(draft()), 'vault/save-draft': failure('no-space') },
    act: async (page) => {
      await sendLink(page);
      await page.getByRole('button', { name: 'Save without a test' }).click();
    },
    shows: 'The disk is full',
  },
  {
    name: '07-add-test',
    go: 'vault',
    answers: {
      'vault/read-link': answer(draft()),
      'vault/draft-code': answer({ code: '528094', leftMs: 24_000, periodMs: 30_000 }),
    },
    act: test,
    shows: 'Type this code into the portal',
  },
  {
    name: '07-add-test-sheet',
    go: 'vault',
    answers: {
      'vault/read-link': answer(draft({ kind: 'ocra', suite: 'OCRA-1:HOTP-SHA256-8:QN06' })),
      'vault/draft-code': answer({ code: '73014486', leftMs: null, periodMs: null }),
    },
    act: async (page) => {
      await test(page);
      await page.getByLabel('Test challenge').fill('482913');
      await page.getByRole('button', { name: 'Compute' }).click();
    },
    shows: 'The response should be the one on your sheet.',
  },
  {
    name: '07-add-test-fails',
    go: 'vault',
    answers: { 'vault/read-link': answer(draft()), 'vault/draft-code': failure('unknown-draft') },
    act: test,
    shows: 'That draft is gone',
  },
  {
    name: '07-add-stop',
    go: 'vault',
    answers: { 'vault/read-link': answer(draft()) },
    act: async (page) => {
      await sendLink(page);
      await page.keyboard.press('Escape');
    },
    shows: 'Throw away what you typed?',
  },
];

/** The vault, list and adding. */
export const vaultStates: readonly ScreenState[] = [...listStates, ...addStates];
