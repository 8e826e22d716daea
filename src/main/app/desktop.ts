import { join } from 'node:path';
import { app, Menu } from 'electron';
import { shell } from '../../shared/i18n/en/shell';
import type { Countersign } from './compose';
import { openWindow } from './opening';
import { quietChromium } from './platform/chromium';
import { declareScheme } from './scheme/handler';
import { namedFolder } from './start/data-folder';
import { hearStarts, takeScheme } from './start/system-links';
import { warmUp } from './warm';

/** Runs the app with its window, from here to its end. `build` is the folder `out/`. */
export function runDesktop(words: readonly string[], build: string): void {
  const folder = namedFolder(words, process.env, app.isPackaged);
  if (folder !== null) app.setPath('userData', folder);
  app.setPath('sessionData', join(app.getPath('userData'), 'session'));
  quietChromium(app);
  declareScheme();
  Menu.setApplicationMenu(null); // else Electron makes one of its own, with reload in it, until ours is there
  const listen = hearStarts(app);
  if (!app.requestSingleInstanceLock()) app.exit(0);
  else
    void app
      .whenReady()
      .then(() => open(words, build, listen))
      .catch(cannotStart);
}

/** Begins the window first; its page loads while the rest of the app does. */
async function open(words: readonly string[], build: string, listen: ReturnType<typeof hearStarts>): Promise<void> {
  const opening = openWindow({ folder: app.getPath('userData'), build, resources: join(build, '../resources') });
  // A bug must not end the app with a dialog of Electron's, which shows its text.
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (fault: unknown) => opening.log.fault('uncaught', fault));
  await opening.begun;
  const { openStage } = await import('./stage');
  const stage = openStage(opening);
  stage.keeper.show();
  await stage.asked;
  await warmUp();
  const [{ compose }, { readWish }] = await Promise.all([import('./compose'), import('./start/wish')]);
  const countersign = compose(stage);
  app.on('activate', () => countersign.wish(null));
  app.on('window-all-closed', () => app.quit());
  quitInOrder(countersign);
  await countersign.start();
  const wish = readWish(words);
  if (wish !== null) countersign.wish(wish);
  listen((others) => countersign.wish(readWish(others)));
  takeScheme(app, process.platform, process.execPath);
}

/** A bug in the start: without this Electron would show its text in a dialog and wait. */
function cannotStart(fault: unknown): void {
  const name = fault instanceof Error ? fault.name : typeof fault;
  process.stderr.write(`error: start-failed: ${shell.errors['start-failed']} (${name})\n`);
  app.exit(1);
}

/** Quits after the parts have stopped: the vault locked, writes done, our code off the clipboard. */
function quitInOrder(countersign: Countersign): void {
  let stopped = false;
  app.on('before-quit', () => countersign.ending());
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void countersign.stop().then(() => {
      stopped = true;
      // Not at once: while Electron is still told that it may not quit, it does not hear that it may.
      setImmediate(() => app.quit());
    });
  });
}
