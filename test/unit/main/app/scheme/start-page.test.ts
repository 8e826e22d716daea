import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readManifest, startScripts } from '../../../../../src/main/app/scheme/manifest';
import {
  preludeOfFolder,
  preludeOfStatus,
  type StartLook,
  startFile,
  withMarks,
} from '../../../../../src/main/app/scheme/start-page';
import { vaultFiles } from '../../../../../src/main/vault/files/names';
import { defaultAppearance } from '../../../../../src/shared/settings/contract';

const folder = mkdtempSync(join(tmpdir(), 'countersign-start-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

const build = join(folder, 'renderer');
for (const place of ['prelude', 'assets']) mkdirSync(join(build, place), { recursive: true });
writeFileSync(join(build, 'index.html'), '<script type="module" src="./assets/index-a.js"></script>');
writeFileSync(join(build, 'prelude/unlock.html'), '');
writeFileSync(join(build, 'assets/index-a.js'), 'import("./main-b.js"); map(["assets/vendor-c.js"])');
writeFileSync(join(build, 'assets/main-b.js'), 'import("./shell-d.js")');
for (const name of ['vendor-c.js', 'shell-d.js']) writeFileSync(join(build, 'assets', name), '');
const manifest = readManifest(build);

const look = (change: Partial<StartLook> = {}): StartLook => ({
  prelude: 'unlock',
  appearance: defaultAppearance,
  compact: false,
  ...change,
});

test('the scripts of the start are those of the page and those that they ask for, not what is read later', () => {
  const names = [...startScripts(manifest)].map(({ path }) => path.slice(build.length + 1)).sort();
  expect(names).toEqual(['assets/index-a.js', 'assets/main-b.js', 'assets/vendor-c.js']);
});

test('the page begins with the screen that is drawn for it, and plainly where there is none', () => {
  const path = (change: Partial<StartLook>) => startFile(manifest, look(change))?.path.slice(build.length + 1);
  expect(path({})).toBe('prelude/unlock.html');
  expect(path({ prelude: null })).toBe('index.html');
  expect(path({ prelude: 'first-run' })).toBe('index.html'); // no such file in this build
  expect(path({ appearance: { ...defaultAppearance, language: 'en-XA' } })).toBe('index.html');
});

test('the first picture is in the person’s text size, contrast and theme', () => {
  const html = '<!doctype html>\n<html lang="en">';
  expect(withMarks(html, look())).toBe(html);
  const appearance = { ...defaultAppearance, theme: 'dark', contrast: 'more', text: 'large' } as const;
  expect(withMarks(html, look({ appearance, compact: true }))).toBe(
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
