import type { Page } from '@playwright/test';
import { shippedProfiles } from '../../../../profiles';
import type { ProfileDetail, ProfileEntry } from '../../../../src/shared/profiles/contract';
import { profile } from '../../../../src/shared/profiles/profile';
import { profileText } from '../../../../src/shared/profiles/write';
import type { FakeAnswers } from '../../../fakes/bridge';
import { answer, failure, profileList, type ScreenState } from './base';

const portal = shippedProfiles.map((raw) => profile.parse(raw)).find(({ unverified }) => unverified.length > 0)!;
const own = { ...portal, id: 'harrow-pike', name: 'Harrow & Pike', methods: portal.methods.slice(-2), unverified: [] };
const entry: ProfileEntry = {
  ...{ id: own.id, name: own.name, origin: 'copied', updated: own.updated, words: own.words },
  unverified: 0,
  methods: {},
};
const detail = (one: typeof portal, more: Partial<ProfileDetail> = {}): ProfileDetail => ({
  ...{ origin: 'shipped', profile: one, text: profileText(one), phones: {}, uses: 0 },
  ...more,
});

/** The portals with one that comes with the app shown, and with one of the person's own. */
export const shippedShown: FakeAnswers = {
  'profiles/list': answer([...profileList, entry]),
  'profiles/get': answer(detail(portal, { phones: { [portal.phones[0]!.id]: '+44 20 7946 0018' } })),
};
export const ownShown: FakeAnswers = {
  'profiles/list': answer([entry, ...profileList]),
  'profiles/get': answer(detail(own, { origin: 'copied', uses: 2 })),
  'profiles/check': answer({ id: own.id, name: own.name }),
};

/** Opens the tab. */
export const portals = (page: Page) => page.getByRole('link', { name: 'Portals', exact: true }).click();
/** Opens the tab and brings a file in. */
export async function bringIn(page: Page, text: string): Promise<void> {
  await portals(page);
  const file = { name: 'portal.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel('Profile file').setInputFiles(file);
}
const press = (name: string) => async (page: Page) => {
  await portals(page);
  await page.getByRole('button', { name, exact: true }).click();
};

/** Settings › Portals. */
export const portalStates: readonly ScreenState[] = [
  {
    name: '14-settings-portals',
    go: 'settings',
    answers: shippedShown,
    act: portals,
    shows: 'Check against the letter you got',
  },
  { name: '14-settings-portals-own', go: 'settings', answers: ownShown, act: portals, shows: '2 credentials use it' },
  {
    name: '14-settings-portals-broken-file',
    go: 'settings',
    answers: {
      ...shippedShown,
      'profiles/import': failure('profile-guide-cycle', { path: '/methods/2/guide/steps/pin/next/to/step' }),
    },
    act: (page) => bringIn(page, '{}'),
    shows: 'The guide goes in a circle',
  },
  {
    name: '14-settings-portals-replace',
    go: 'settings',
    answers: { ...shippedShown, 'profiles/import': failure('profile-exists', { id: own.id, name: own.name }) },
    act: (page) => bringIn(page, '{}'),
    shows: 'Replace “Harrow & Pike”?',
  },
  {
    name: '14-settings-portals-edit',
    go: 'settings',
    answers: ownShown,
    act: press('Edit'),
    shows: 'The profile is right.',
  },
  {
    name: '14-settings-portals-edit-wrong',
    go: 'settings',
    answers: { ...ownShown, 'profiles/check': failure('profile-markup', { path: '/name' }) },
    act: press('Edit'),
    shows: 'A name has < or > in it',
  },
  {
    name: '14-settings-portals-remove',
    go: 'settings',
    answers: { ...ownShown, 'profiles/remove': failure('profile-in-use', { count: 2 }) },
    act: async (page) => {
      await press('Remove')(page);
      await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    },
    shows: 'The profile is in use',
  },
];
