import { join } from 'node:path';
import { app, type BrowserWindow, nativeTheme, session } from 'electron';
import type { Clock } from '../../shared/clock';
import { CameraGate } from '../capture/camera-gate';
import { START_PAGE } from '../ipc/origin';
import { LineLog, type Log, RotatingFile } from '../log';
import { firstLook } from '../settings/first-look';
import { pause } from './platform/timers';
import { serveScheme } from './scheme/handler';
import { readManifest } from './scheme/manifest';
import { preludeOfFolder, type StartPage } from './scheme/start-page';
import { vaultFolder } from './start/data-folder';
import { makeWindow, type Placed } from './window/factory';
import { guardContents, guardSession, type MayGo, nowhere } from './window/guard';
import { PARTITION, pagePreferences } from './window/preferences';
import { type Mode, SIZES } from './window/sizes';

/** Where things are. */
export interface Places {
  /** The person's data. */
  readonly folder: string;
  /** `out/`: the build. */
  readonly build: string;
  /** `resources/`: icons. */
  readonly resources: string;
}

/** The first window as it begins: guarded, hidden, and waiting for its page while the rest of main is read. */
export interface Opening {
  readonly places: Places;
  readonly clock: Clock;
  readonly log: Log;
  /** Says whether the page may ask for the camera now. */
  readonly camera: CameraGate;
  readonly window: BrowserWindow;
  readonly startPage: StartPage;
  /** The window has its page, or had time enough for it. */
  readonly begun: Promise<void>;
}

/** How long the rest of main waits for the window to take its page at most. */
const BEGUN_MS = 500;

/** The paper's colour in each theme (tokens.css), shown until the page is drawn. */
const PAPER = { light: '#fafaf7', dark: '#151a1e' } as const;
export const paper = (): string => (nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light);

/** Makes a window for our page, not yet shown. */
export const makePageWindow = (places: Places, mode: Mode, place: Placed, maximized: boolean): BrowserWindow =>
  makeWindow({
    ...{ mode, place, maximized },
    page: START_PAGE,
    background: paper(),
    icon: join(places.resources, 'icons/256x256.png'),
    preferences: pagePreferences(join(places.build, 'preload/index.js'), !app.isPackaged),
  });

/**
 * Begins the first window with as little code as can be: its process starts while main reads the rest (`stage.ts`), which
 * on a slow machine takes as long. Electron has to be ready.
 */
export function openWindow(places: Places, mayGo: MayGo = nowhere): Opening {
  const clock = Date;
  const log = new LineLog(new RotatingFile(join(places.folder, 'logs')), clock);
  const pages = session.fromPartition(PARTITION);
  const camera = new CameraGate(clock);
  guardContents(app, log, mayGo);
  guardSession(session.defaultSession, log);
  guardSession(pages, log, camera);
  const look = firstLook(places.folder);
  nativeTheme.themeSource = look.theme;
  const prelude = () => preludeOfFolder(vaultFolder(places.folder));
  const startPage: StartPage = { prelude, appearance: () => look, isCompact: () => false };
  const manifest = readManifest(join(places.build, 'renderer'));
  const taken = new Promise<void>((begun) => serveScheme(pages.protocol, { manifest, startPage, begun }));
  const begun = Promise.race([taken, pause(BEGUN_MS)]);
  const window = makePageWindow(places, 'ordinary', SIZES.ordinary.own, false);
  return { places, clock, log, camera, window, startPage, begun };
}
