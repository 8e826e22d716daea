import type { Page as PlaywrightPage } from '@playwright/test';
import { shippedProfiles } from '../../../../profiles';
import type { Page } from '../../../../src/shared/app/contract';
import type { ProfileEntry } from '../../../../src/shared/profiles/contract';
import { profile } from '../../../../src/shared/profiles/profile';
import { defaultAppearance, defaultProtection, type SettingsView } from '../../../../src/shared/settings/contract';
import type { VaultStatus } from '../../../../src/shared/vault/contract';
import type { FakeAnswers } from '../../../fakes/bridge';

/** 24 Nov 2026, 14:10 in Berlin: the time of every picture. */
export const NOW = Date.UTC(2026, 10, 24, 13, 10);

/** Wraps a value as an answer. */
export const answer = <T>(value: T) => ({ ok: true, value }) as const;

/** Wraps a code and its facts as a failed answer. */
export const failure = <const E extends string>(
  code: E,
  facts: Record<string, string | number | boolean | null> = {},
) => ({ ok: false, error: { code, facts } }) as const;

export const settingsView: SettingsView = { appearance: defaultAppearance, protection: defaultProtection };
export const status = (value: VaultStatus) => ({ 'vault/status': answer(value) }) satisfies FakeAnswers;

/** What main says of a passphrase that it takes, and of one that it refuses. */
export const taken = { 'vault/judge': answer({ problem: null, secondsPerGuess: 0.5 }) } satisfies FakeAnswers;
export const common = { 'vault/judge': answer({ problem: 'too-common', secondsPerGuess: 0.5 }) } satisfies FakeAnswers;

/** The profiles of the app, as the list has them. */
export const profileList: readonly ProfileEntry[] = shippedProfiles
  .map((raw) => profile.parse(raw))
  .map(({ id, name, updated, words, unverified, methods }) => ({
    ...{ id, name, updated, words },
    methods: Object.fromEntries(methods.map((method) => [method.id, method.name])),
    origin: 'shipped',
    unverified: unverified.length,
  }));

/** The answer to `profiles/get` for a shipped profile. */
export function profileAnswer(id: string) {
  const found = shippedProfiles.map((raw) => profile.parse(raw)).find((each) => each.id === id);
  if (!found) throw new Error(`no shipped profile ${id}`);
  return answer({ origin: 'shipped' as const, profile: found, text: '', phones: {}, uses: 0 });
}

/** The app with an open, empty vault and nothing plugged in; a state adds what it needs. */
export const openVault: FakeAnswers = {
  ...status({ state: 'open', practice: false, lockAt: NOW + 9.5 * 60_000 }),
  'settings/get': answer(settingsView),
  'app/window-mode': answer({ compact: false }),
  'app/info': answer({ version: '0.1.0', electron: '25.1.1', platform: 'linux', concealedClipboard: false }),
  'app/active': answer({}),
  'devices/list': answer([]),
  'devices/seen': answer([]),
  'vault/list': answer([]),
  'vault/lock': answer({ state: 'locked', waitUntil: null }),
  'profiles/list': answer([...profileList]),
  'verification/snapshot': answer({ step: 'choose', credential: null, challenge: '', problem: null }),
  'verification/history': answer([]),
  'capture/view': answer({ waiting: null, newer: false, offer: null }),
  'capture/watch': answer({ waiting: null, newer: false, offer: null }),
  'practice/view': answer({
    running: false,
    url: null,
    accounts: [],
    key: { attached: false, touchSeconds: null },
    phones: [],
    tokens: [],
  }),
};

/** One screen in one state, as the table of pictures has it. */
export interface ScreenState {
  /** Name of the picture, e.g. `01-unlock-wrong`. */
  readonly name: string;
  /** Page of the rail that is opened first; without it the screen is where the app starts. */
  readonly go?: Page;
  readonly answers?: FakeAnswers;
  /** Facts that main announces once the screen is there. */
  readonly events?: readonly (readonly [channel: string, fact: unknown])[];
  /** What the person does to get there. */
  readonly act?: (page: PlaywrightPage) => Promise<void>;
  /** A text or heading that has to be there before the picture (English). */
  readonly shows: string | RegExp;
}
