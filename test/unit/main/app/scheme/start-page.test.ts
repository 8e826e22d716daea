import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readManifest } from '../../../../../src/main/app/scheme/manifest';
import {
  preludeOfFolder,
  preludeOfStatus,
  type StartPage,
  startFile,
  withMarks,
} from '../../../../../src/main/app/scheme/start-page';
import { firstLook } from '../../../../../src/main/settings/first-look';
import { vaultFiles } from '../../../../../src/main/vault/files/names';
import { defaultAppearance } from '../../../../../src/shared/settings/contract';

const folder = mkdtempSync(join(tmpdir(), 'countersign-start-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

const build = join(folder, 'renderer');
mkdirSync(join(build, 'prelude'), { recursive: true });
for (const name of ['index.html', 'prelude/unlock.html']) writeFileSync(join(build, name), '');
const manifest = readManifest(build);

const look = (change: Partial<StartPage> = {}): StartPage => ({
  prelude: () => 'unlock',
  appearance: () => defaultAppearance,
  isCompact: () => false,
  ...change,
});

test('the page begins with the screen that is drawn for it, and plainly where there is none', () => {
  const path = (change: Partial<StartPage>) => startFile(manifest, look(change))?.path.slice(build.length + 1);
  expect(path({})).toBe('prelude/unlock.html');
  expect(path({ prelude: () => null })).toBe('index.html');
  expect(path({ prelude: () => 'first-run' })).toBe('index.html'); // no such file in this build
  expect(path({ appearance: () => ({ ...defaultAppearance, language: 'en-XA' }) })).toBe('index.html');
});

test('the first picture is in the person’s text size, contrast and theme', () => {
  const html = '<!doctype html>\n<html lang="en">';
  expect(withMarks(html, look())).toBe(html);
  const appearance = { ...defaultAppearance, theme: 'dark', contrast: 'more', text: 'large' } as const;
  expect(withMarks(html, look({ appearance: () => appearance, isCompact: () => true }))).toBe(
    '<!doctype html>\n<html lang="en" data-theme="dark" data-contrast="more" data-text="large" data-compact="">',
  );
});

test('a folder with a slot file leads to the unlock screen, an empty one to the first run, a broken one to neither', () => {
  const vault = join(folder, 'vault');
  expect(preludeOfFolder(vault)).toBe('first-run');
  mkdirSync(vault);
  expect(preludeOfFolder(vault)).toBe('first-run');
  writeFileSync(join(vault, vaultFiles.database), '');
  expect(preludeOfFolder(vault)).toBeNull();
  writeFileSync(join(vault, vaultFiles.slots), '');
  expect(preludeOfFolder(vault)).toBe('unlock');
});

test('once the vault is known, its state decides', () => {
  expect(preludeOfStatus({ state: 'absent' })).toBe('first-run');
  expect(preludeOfStatus({ state: 'locked', waitUntil: null })).toBe('unlock');
  expect(preludeOfStatus({ state: 'locked', waitUntil: 1 })).toBeNull();
  expect(preludeOfStatus({ state: 'in-use', program: 'app', pid: 1 })).toBeNull();
  expect(preludeOfStatus({ state: 'open', practice: false, lockAt: null })).toBeNull();
});

test.each<[string, object]>([
  ['', {}],
  ['{"theme":"da', {}],
  ['null', {}],
  ['[]', {}],
  ['{"theme":"blue","text":7,"contrast":{"length":{"toString":1}}}', {}],
  ['{"__proto__":{"theme":"dark"}}', {}],
  ['{"theme":"dark","text":"large","colour":"red"}', { theme: 'dark', text: 'large' }],
  ['{"contrast":"more","language":"en-XA"}', { contrast: 'more', language: 'en-XA' }],
])('the first look of %j takes what is known and nothing else', (content, change) => {
  writeFileSync(join(folder, 'appearance.json'), content);
  const { theme, contrast, text, language } = defaultAppearance;
  expect(firstLook(folder)).toEqual({ theme, contrast, text, language, ...change });
  rmSync(join(folder, 'appearance.json'));
  expect(firstLook(folder)).toEqual({ theme, contrast, text, language });
});
