import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AppearanceFile } from '../../../../src/main/settings/appearance';
import { settingsHandlers } from '../../../../src/main/settings/handlers';
import { SettingsService } from '../../../../src/main/settings/service';
import { fail, ok } from '../../../../src/shared/result';
import {
  defaultAppearance,
  defaultProtection,
  type Protection,
  type SettingsView,
  settingsContract,
} from '../../../../src/shared/settings/contract';
import { openDoor } from '../ipc/door';

const NAME = 'appearance.json';
const clock = { now: () => Date.UTC(2026, 10, 25) };

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'countersign-settings-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** The settings over a folder and a vault that is open or locked and may fail to save. */
function createSettings({ place = folder(), isOpen = false, canSave = true } = {}) {
  let stored: Protection = defaultProtection;
  const store = {
    protection: () => stored,
    setProtection(change: Partial<Protection>) {
      if (!canSave) return fail('no-space');
      stored = { ...stored, ...change };
      return ok(stored);
    },
  };
  const settings = new SettingsService(new AppearanceFile(place, clock), () => (isOpen ? { settings: store } : null));
  const { ask } = openDoor(settingsContract, settingsHandlers(settings));
  const told: SettingsView[] = [];
  settings.onChanged((view) => told.push(view));
  return { ask, told, place, settings };
}

describe('how the app looks', () => {
  test('is the default at first, and nothing is written', async () => {
    const { ask, place } = createSettings();
    expect(await ask('settings/get', {})).toEqual(ok({ appearance: defaultAppearance, protection: null }));
    expect(readdirSync(place)).toEqual([]);
  });

  test('is saved at once, told, and still there after a restart', async () => {
    const { ask, told, place } = createSettings();
    const appearance = { ...defaultAppearance, theme: 'dark', language: 'en-XA' };
    const change = { theme: 'dark', language: 'en-XA' };
    expect(await ask('settings/set-appearance', { change })).toEqual(ok({ appearance, protection: null }));
    expect(told).toEqual([{ appearance, protection: null }]);
    expect(await createSettings({ place }).ask('settings/get', {})).toEqual(ok({ appearance, protection: null }));
    expect(readdirSync(place)).toEqual([NAME]);
  });

  test.skipIf(process.platform === 'win32')('only the person may read it (D12)', async () => {
    const { ask, place } = createSettings({ place: join(folder(), 'new') });
    await ask('settings/set-appearance', { change: { theme: 'dark' } });
    expect(statSync(place).mode & 0o777).toBe(0o700);
    expect(statSync(join(place, NAME)).mode & 0o777).toBe(0o600);
  });

  test('what this version does not know is left out, what is missing has its default', () => {
    const place = folder();
    writeFileSync(join(place, NAME), '{"theme":"light","sidebar":"left"}');
    const { settings } = createSettings({ place });
    expect(settings.view().appearance).toEqual({ ...defaultAppearance, theme: 'light' });
    expect(readdirSync(place)).toEqual([NAME]);
  });

  test.each<[string, string | Uint8Array]>([
    ['empty', ''],
    ['cut', '{"theme":"da'],
    ['of zeros', new Uint8Array(200)],
    ['no text', Uint8Array.of(0xff, 0xfe, 0x00)],
    ['a list', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['of an unknown theme', '{"theme":"blue"}'],
    ['of a wrong type', '{"closeToTray":"yes"}'],
    ['of an unknown language', '{"language":"../../etc"}'],
    ['of something whose length cannot be compared', '{"theme":{"length":{"toString":1,"valueOf":1}}}'],
    ['too large', `{"theme":"dark","x":"${'x'.repeat(70_000)}"}`],
  ])('starts with the defaults when the file is %s, and keeps it aside', (_how, content) => {
    const place = folder();
    writeFileSync(join(place, NAME), content);
    const { settings } = createSettings({ place });
    expect(settings.view().appearance).toEqual(defaultAppearance);
    const [aside, ...more] = readdirSync(place);
    expect(more).toEqual([]);
    expect(aside).toMatch(/^appearance\.json\.damaged-20261125T000000Z-/);
    expect(readFileSync(join(place, aside ?? ''))).toEqual(Buffer.from(content));
  });

  test.skipIf(process.platform === 'win32').each<[string, (path: string, target: string) => void]>([
    ['a link', (path, target) => symlinkSync(target, path)],
    ['a second name of another file', (path, target) => linkSync(target, path)],
    ['a folder', (path) => mkdirSync(path)],
  ])('does not follow %s in its place (D12)', async (_what, put) => {
    const place = folder();
    const other = join(folder(), 'other.json');
    writeFileSync(other, '{"theme":"dark"}');
    put(join(place, NAME), other);
    const { ask, settings } = createSettings({ place });
    expect(settings.view().appearance).toEqual(defaultAppearance);
    expect(await ask('settings/set-appearance', { change: { theme: 'light' } })).toMatchObject({ ok: true });
    expect(readFileSync(other, 'utf8')).toBe('{"theme":"dark"}');
    expect(createSettings({ place }).settings.view().appearance.theme).toBe('light');
  });

  test('stays as it was when it cannot be saved, and says so', async () => {
    const place = join(folder(), 'in-the-way');
    writeFileSync(place, '');
    const { ask, told, settings } = createSettings({ place });
    expect(await ask('settings/set-appearance', { change: { theme: 'dark' } })).toEqual(fail('io'));
    expect(settings.view().appearance).toEqual(defaultAppearance);
    expect(told).toEqual([]);
  });

  test('a change of nothing changes nothing', async () => {
    const { ask } = createSettings();
    expect(await ask('settings/set-appearance', { change: {} })).toMatchObject({
      value: { appearance: defaultAppearance },
    });
  });
});

describe('what protects the person', () => {
  test('is not shown and not changed while the vault is locked', async () => {
    const { ask, told, place } = createSettings();
    expect(await ask('settings/set-protection', { change: { idleMinutes: 0 } })).toEqual(fail('locked'));
    expect(told).toEqual([]);
    expect(existsSync(join(place, NAME))).toBe(false);
  });

  test('is kept inside the vault and never in the file', async () => {
    const { ask, told, place } = createSettings({ isOpen: true });
    const protection = { ...defaultProtection, idleMinutes: 5 };
    expect(await ask('settings/set-protection', { change: { idleMinutes: 5 } })).toMatchObject({
      value: { protection },
    });
    expect(told).toMatchObject([{ protection }]);
    expect(readdirSync(place)).toEqual([]);
  });

  test('says so when it cannot be saved', async () => {
    const { ask } = createSettings({ isOpen: true, canSave: false });
    expect(await ask('settings/set-protection', { change: { idleMinutes: 5 } })).toEqual(fail('io'));
  });

  test.each([{ idleMinutes: 3 }, { idleMinutes: -1 }, { clipboardSeconds: 1e9 }, { lockOnSleep: 'no' }, { other: 1 }])(
    'refuses %j',
    async (change) => {
      const { ask } = createSettings({ isOpen: true });
      expect(await ask('settings/set-protection', { change })).toEqual(fail('bad-request'));
    },
  );
});
