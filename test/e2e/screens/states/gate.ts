import { common, failure, NOW, type ScreenState, status, taken } from './base';

const locked = status({ state: 'locked', waitUntil: null });
const damaged = (
  damage: 'missing' | 'altered' | 'newer' | 'older' | 'unreadable',
  previous: number | null,
  part: 'slots' | 'database',
) => status({ state: 'damaged', part, damage, previous });

/** First run, unlock, damaged, in use. */
export const gateStates: readonly ScreenState[] = [
  { name: '01-first-run', answers: status({ state: 'absent' }), shows: 'How do you want to start?' },
  {
    name: '01-first-create',
    answers: { ...status({ state: 'absent' }), ...common },
    act: async (page) => {
      await page.getByRole('button', { name: 'Continue with a passphrase' }).click();
      await page.getByLabel('Passphrase', { exact: true }).fill('password1');
    },
    shows: 'This is a very common password.',
  },
  {
    name: '01-first-create-differs',
    answers: { ...status({ state: 'absent' }), ...taken },
    act: async (page) => {
      await page.getByRole('button', { name: 'Continue with a passphrase' }).click();
      await page.getByLabel('Passphrase', { exact: true }).fill('correct horse battery staple lamp road');
      await page.getByLabel('Repeat the passphrase').fill('correct horse battery');
      await page.getByRole('button', { name: 'Create vault' }).click();
    },
    shows: 'The two passphrases differ. Type the second one again.',
  },
  {
    name: '01-first-creating',
    answers: { ...status({ state: 'absent' }), ...taken, 'vault/create': 'never' },
    act: async (page) => {
      await page.getByRole('button', { name: 'Continue with a passphrase' }).click();
      for (const name of ['Passphrase', 'Repeat the passphrase'])
        await page.getByLabel(name, { exact: true }).fill('correct horse battery staple lamp road');
      await page.getByRole('button', { name: 'Create vault' }).click();
    },
    shows: 'Creating your vault',
  },
  {
    name: '01-first-no-space',
    answers: { ...status({ state: 'absent' }), ...taken, 'vault/create': failure('no-space') },
    act: async (page) => {
      await page.getByRole('button', { name: 'Continue with a passphrase' }).click();
      for (const name of ['Passphrase', 'Repeat the passphrase'])
        await page.getByLabel(name, { exact: true }).fill('correct horse battery staple lamp road');
      await page.getByRole('button', { name: 'Create vault' }).click();
    },
    shows: 'The disk is full',
  },
  { name: '01-unlock', answers: locked, shows: 'Vault locked' },
  {
    name: '01-unlock-wrong',
    answers: { ...locked, 'vault/unlock': failure('wrong-passphrase', { waitMs: 8000 }) },
    act: async (page) => {
      await page.getByLabel('Passphrase').fill('correct horse');
      await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    },
    shows: /Next try in 8 seconds/,
  },
  {
    name: '01-unlock-wait',
    answers: status({ state: 'locked', waitUntil: NOW + 30_000 }),
    shows: /Next try in 30 seconds/,
  },
  {
    name: '01-unlock-busy',
    answers: { ...locked, 'vault/unlock': 'never' },
    act: async (page) => {
      await page.getByLabel('Passphrase').fill('correct horse');
      await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    },
    shows: 'Unlocking',
  },
  {
    name: '01-unlock-cant',
    answers: locked,
    act: (page) => page.getByRole('button', { name: 'I can’t unlock my vault' }).click(),
    shows: 'Without the passphrase the vault stays shut',
  },
  { name: '01-damaged', answers: damaged('altered', NOW - 86_400_000, 'database'), shows: 'A vault file was changed' },
  { name: '01-missing-slots', answers: damaged('missing', null, 'slots'), shows: 'A vault file is missing' },
  { name: '01-older', answers: damaged('older', null, 'database'), shows: 'The vault is an older copy' },
  { name: '01-newer', answers: damaged('newer', null, 'database'), shows: 'The vault is from a newer Countersign' },
  {
    name: '01-in-use',
    answers: status({ state: 'in-use', program: 'app', pid: 4711 }),
    shows: 'The vault is open somewhere else',
  },
  {
    name: '01-status-fails',
    answers: { 'vault/status': failure('internal') },
    shows: 'Countersign can’t start its screens',
  },
];
