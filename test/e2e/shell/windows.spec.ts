import { spawn } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import electron from 'electron';
import { ask, startLock } from '../app/ask';
import { flags, freshFolder, type Launched, launch, nextPage, project } from '../app/launch';
import { readOr } from './memory';

/** Starts the app a second time on the same folder, with more words; answers with its exit code. */
const startAgain = (folder: string, ...words: string[]) =>
  new Promise<number | null>((done) => {
    const all = [project, ...flags, `--data-dir=${folder}`, ...words];
    spawn(electron as unknown as string, all, { stdio: 'ignore' }).on('close', done);
  });

const windowOf = ({ app }: Launched) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      visible: window.isVisible(),
      bounds: window.getBounds(),
      process: window.webContents.getOSProcessId(),
    })),
  );

/** There and no zombie. */
const isAlive = (process_: number) => /^State:\s+[^Z\s]/m.test(readOr(`/proc/${process_}/status`));

test.describe('one app at a time', () => {
  test.describe.configure({ mode: 'serial' });
  let first: Launched;
  test.beforeAll(async () => {
    first = await launch();
  });
  test.afterAll(() => first.close());

  test('a second start shows the window of the first and ends', async () => {
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    expect(await startAgain(first.folder)).toBe(0);
    await expect.poll(async () => (await windowOf(first)).map(({ visible }) => visible)).toEqual([true]);
  });

  const brought = async () => {
    const view = await ask(first.page, 'capture/view', {});
    return view.ok && view.value.waiting?.kind === 'challenge' ? view.value.waiting.brought.challenge : null;
  };

  test('a link of a second start waits for the person’s word and does nothing else (E14)', async () => {
    await ask(first.page, 'vault/try', {});
    const before = await ask(first.page, 'verification/snapshot', {});
    expect(await startAgain(first.folder, '--', 'countersign://respond?challenge=482913')).toBe(0);
    await expect.poll(brought).toBe('482913');
    expect(await ask(first.page, 'verification/snapshot', {})).toEqual(before);
    expect(await windowOf(first)).toHaveLength(1);
  });

  test('words of a second start that mean something to a first one mean nothing (E14)', async () => {
    const before = await ask(first.page, 'verification/snapshot', {});
    expect(
      await startAgain(first.folder, 'countersign://vault/lock', 'countersign://respond?challenge=1&submit=1'),
    ).toBe(0);
    expect(await ask(first.page, 'verification/snapshot', {})).toEqual(before);
    expect(await ask(first.page, 'vault/status', {})).toMatchObject({ value: { state: 'open' } });
  });

  test('500 links in a moment leave one window, the card that was there and the last of them (E14)', async () => {
    await first.app.evaluate(({ app }) => {
      for (let count = 0; count < 500; count++)
        app.emit('second-instance', {}, ['countersign', '--', `countersign://respond?challenge=${100_000 + count}`]);
    });
    expect(await brought()).toBe('482913');
    const view = await ask(first.page, 'capture/view', {});
    if (!view.ok || view.value.waiting === null) throw new Error('nothing waits');
    await ask(first.page, 'capture/decide', { id: view.value.waiting.id, use: false });
    await expect.poll(brought).toBe('100499');
    expect(await windowOf(first)).toHaveLength(1);
  });
});

/**
 * Waits until the app knows what the display did with its window so far. Electron believes what it asked for at once; a
 * late word about how the window was shown puts it back for a moment. The pointer's place comes on the same connection,
 * after all that was said before it.
 */
const settled = ({ app }: Launched): Promise<void> =>
  app.evaluate(async ({ screen }) => {
    screen.getCursorScreenPoint();
    await new Promise((done) => setTimeout(done));
  });

test.describe('where the window stands', () => {
  test('is remembered over a restart', async () => {
    const folder = freshFolder();
    const bounds = { x: 140, y: 90, width: 900, height: 640 };
    const first = await launch({ folder });
    // Moved by a person means moved while it is seen; the display places a window anew when it first shows it.
    await expect.poll(async () => (await windowOf(first))[0]?.visible).toBe(true);
    await settled(first);
    await first.app.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
      bounds,
    );
    await settled(first);
    await expect.poll(async () => (await windowOf(first))[0]?.bounds).toEqual(bounds);
    await first.close();
    const second = await launch({ folder });
    expect((await windowOf(second))[0]?.bounds).toEqual(bounds);
    await second.close();
    rmSync(folder, { recursive: true });
  });

  test('is the ordinary place when what is remembered is broken', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'window.json'), '{"bounds":{"x":1e9}}');
    const started = await launch({ folder });
    expect((await windowOf(started))[0]?.bounds).toMatchObject({ width: 1120, height: 760 });
    await started.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('window.json.damaged-'))).toHaveLength(1);
    rmSync(folder, { recursive: true });
  });
});

/** What locks, as the system or the person does it. */
const locks: Readonly<Record<string, (launched: Launched) => Promise<unknown>>> = {
  'the page': ({ page }) => startLock(page),
  'the menu': ({ app }) => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.submenu?.items[0]?.click()),
  sleep: ({ app }) => app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend')),
  'the screen lock': ({ app }) => app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen')),
  'another user': ({ app }) => app.evaluate(({ powerMonitor }) => powerMonitor.emit('user-did-resign-active')),
  'the idle time': ({ app }) =>
    app.evaluate(({ powerMonitor }) => {
      const real = Date.now;
      powerMonitor.getSystemIdleTime = () => 3600;
      Date.now = () => real() + 3_600_000;
    }),
};

for (const [name, lock] of Object.entries(locks))
  test(`${name} locks, and the page's process ends with what it had in memory (V16, V17)`, async () => {
    const started = await launch();
    const bounds = { x: 60, y: 40, width: 1000, height: 700 };
    await started.app.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
      bounds,
    );
    await ask(started.page, 'vault/try', {});
    const [before] = await windowOf(started);
    const page = await nextPage(started, () => lock(started));
    expect(started.page.isClosed()).toBe(true);
    expect(await ask(page, 'vault/status', {})).toMatchObject({ value: { state: 'absent' } });
    const after = await windowOf(started);
    expect(after).toHaveLength(1);
    expect(after[0]?.bounds).toEqual(bounds);
    expect(after[0]?.process).not.toBe(before?.process);
    await expect.poll(() => isAlive(before?.process ?? 0)).toBe(false);
    await started.close();
  });

test('a page whose process dies comes back, and the vault stays open (D14)', async () => {
  const started = await launch();
  await ask(started.page, 'vault/try', {});
  const page = await nextPage(started, () =>
    started.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    ),
  );
  expect(await ask(page, 'vault/status', {})).toMatchObject({ value: { state: 'open' } });
  await started.close();
});

test('quitting locks the vault, stops the portal and leaves nothing behind', async () => {
  const folder = freshFolder();
  const started = await launch({ folder });
  const passphrase = 'seven quiet lanterns by the harbour';
  expect(await ask(started.page, 'vault/create', { passphrase })).toMatchObject({ value: { state: 'open' } });
  const view = await ask(started.page, 'practice/start', {});
  const url = view.ok ? view.value.url : null;
  expect((await fetch(url ?? '')).status).toBe(200);
  await started.close();
  await expect(fetch(url ?? '')).rejects.toThrow();
  expect(readdirSync(join(folder, 'vault')).sort()).not.toContain('vault.lock');
  const again = await launch({ folder });
  expect(await ask(again.page, 'vault/unlock', { passphrase })).toMatchObject({ value: { state: 'open' } });
  await again.close();
  rmSync(folder, { recursive: true });
});

test('closing the window hides it when the settings say so, and the tray can quit', async () => {
  const started = await launch();
  await ask(started.page, 'settings/set-appearance', { change: { closeToTray: true } });
  await started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect((await windowOf(started)).map(({ visible }) => visible)).toEqual([false]);
  const ended = started.app.waitForEvent('close');
  await started.app.evaluate(({ app }) => setImmediate(() => app.quit()));
  await ended;
  rmSync(started.folder, { recursive: true });
});

test('the theme of the settings reaches the page, the language the menu', async () => {
  const started = await launch();
  const { page, app } = started;
  for (const theme of ['dark', 'light'] as const) {
    await ask(page, 'settings/set-appearance', { change: { theme } });
    await expect
      .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
      .toBe(theme === 'dark');
  }
  await ask(page, 'settings/set-appearance', { change: { language: 'en-XA' } });
  const labels = await app.evaluate(({ Menu }) => {
    const walk = (menu: Electron.Menu | null | undefined): string[] =>
      menu?.items.flatMap((item) => [...(item.type === 'separator' ? [] : [item.label]), ...walk(item.submenu)]) ?? [];
    return walk(Menu.getApplicationMenu());
  });
  expect(labels.length).toBeGreaterThan(15);
  expect(labels.filter((label) => !label.startsWith('['))).toEqual([]);
  await started.close();
});
