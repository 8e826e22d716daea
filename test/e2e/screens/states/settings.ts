import type { Page as PlaywrightPage } from '@playwright/test';
import type { HistoryEntry } from '../../../../src/shared/verification/contract';
import { answer, common, failure, NOW, type ScreenState, settingsView, status, taken } from './base';

const HOUR = 3_600_000;
export const history: readonly HistoryEntry[] = [
  {
    at: NOW - 4 * 60_000,
    portal: 'Maple Street Broker',
    account: 'practice1',
    method: 'hmac-slot',
    outcome: 'accepted',
  },
  { at: NOW - 5 * HOUR, portal: 'Harrow & Pike', account: 'jmarsh2041', method: 'token', outcome: 'refused' },
  { at: NOW - 30 * HOUR, portal: 'Harrow & Pike', account: 'jmarsh2041', method: 'token', outcome: 'accepted' },
  { at: NOW - 300 * HOUR, portal: 'Northgate Bank', account: 'J. Marsh', method: 'ocra', outcome: 'not-said' },
];
const tab = (name: string) => (page: PlaywrightPage) => page.getByRole('link', { name, exact: true }).click();

/** Types the three passphrases and presses the button. */
export async function changePassphrase(page: PlaywrightPage): Promise<void> {
  await tab('Unlock')(page);
  await page.getByLabel('Current passphrase').fill('correct horse battery');
  await page.getByLabel('New passphrase', { exact: true }).fill('a lamp, a road, three hats');
  await page.getByLabel('New passphrase again').fill('a lamp, a road, three hats');
  await page.getByRole('button', { name: 'Change passphrase' }).click();
}

/** Settings, all tabs. */
export const settingsStates: readonly ScreenState[] = [
  { name: '14-settings', go: 'settings', shows: 'Lock after' },
  {
    name: '14-settings-not-saved',
    go: 'settings',
    answers: { 'settings/set-protection': failure('io') },
    act: (page) => page.getByRole('switch', { name: 'Lock when the computer sleeps' }).click(),
    shows: 'The setting wasn’t saved',
  },
  {
    name: '14-settings-protection-locked',
    go: 'settings',
    answers: { 'settings/get': answer({ ...settingsView, protection: null }) },
    shows: 'These are kept inside the vault',
  },
  {
    name: '14-settings-unlock',
    go: 'settings',
    answers: common,
    act: async (page) => {
      await tab('Unlock')(page);
      await page.getByLabel('Current passphrase').fill('correct horse battery');
      await page.getByLabel('New passphrase', { exact: true }).fill('password1');
    },
    shows: 'This is a very common password.',
  },
  {
    name: '14-settings-unlock-wrong',
    go: 'settings',
    answers: { ...taken, 'vault/change-passphrase': failure('wrong-passphrase', { waitMs: 1000 }) },
    act: changePassphrase,
    shows: 'That isn’t the current passphrase',
  },
  {
    name: '14-settings-unlock-practice',
    go: 'settings',
    answers: status({ state: 'open', practice: true, lockAt: null }),
    act: tab('Unlock'),
    shows: 'This vault is for practice',
  },
  {
    name: '14-practice-vault',
    go: 'settings',
    answers: status({ state: 'open', practice: true, lockAt: NOW + 9.5 * 60_000 }),
    shows: 'Practice vault. Everything in it is gone when it locks.',
  },
  { name: '14-settings-appearance', go: 'settings', act: tab('Appearance'), shows: 'High contrast' },
  {
    name: '14-settings-history',
    go: 'settings',
    answers: { 'verification/history': answer([...history]) },
    act: tab('History'),
    shows: 'Delete the history',
  },
  {
    name: '14-settings-history-clear',
    go: 'settings',
    answers: { 'verification/history': answer([...history]) },
    act: async (page) => {
      await tab('History')(page);
      await page.getByRole('button', { name: 'Delete the history' }).click();
    },
    shows: 'Delete the whole history?',
  },
  { name: '14-settings-history-empty', go: 'settings', act: tab('History'), shows: 'Nothing here yet' },
  {
    name: '14-settings-history-fails',
    go: 'settings',
    answers: { 'verification/history': failure('internal') },
    act: tab('History'),
    shows: 'That didn’t work',
  },
  { name: '14-settings-about', go: 'settings', act: tab('About'), shows: 'Built on' },
];
