import { join } from 'node:path';
import { app, nativeTheme, type Protocol, session } from 'electron';
import type { Clock } from '../../shared/clock';
import { CameraGate } from '../capture/camera-gate';
import { type Door, openDoor } from '../ipc/door';
import { LineLog, type Log, RotatingFile } from '../log';
import { AppearanceFile } from '../settings/appearance';
import { later } from './platform/timers';
import { serveScheme } from './scheme/handler';
import { type Manifest, readManifest, type ServedFile, startScripts } from './scheme/manifest';
import { type Prelude, preludeOfFolder, type StartLook } from './scheme/start-page';
import { vaultFolder } from './start/data-folder';
import { guardContents, guardSession, type MayGo, nowhere } from './window/guard';
import type { WindowKeeper } from './window/keeper';
import { PARTITION } from './window/preferences';
import { keepWindow } from './window/windows';

/** Where things are. */
export interface Places {
  /** The person's data. */
  readonly folder: string;
  /** `out/`: the build. */
  readonly build: string;
  /** `resources/`: icons. */
  readonly resources: string;
}

/** What a window needs to begin to load; everything else is made while it does. */
export interface Stage {
  readonly places: Places;
  readonly clock: Clock;
  readonly log: Log;
  readonly appearance: AppearanceFile;
  readonly keeper: WindowKeeper;
  /** Says whether the page may ask for the camera now. */
  readonly camera: CameraGate;
  readonly door: Door;
  /** Which screen the page begins with; asked anew for each window. */
  readonly opening: { prelude: () => Prelude };
  /** The window has its script, or had time enough for it. Until then main should not be kept busy: it serves the files. */
  readonly served: Promise<void>;
}

/** How long the rest of the app waits for the window's script at most. */
const SERVED_MS = 1000;

/** Prepares the window and what may come into it. Electron has to be ready. */
export function openStage(places: Places, mayGo: MayGo = nowhere): Stage {
  const clock = Date;
  const log = new LineLog(new RotatingFile(join(places.folder, 'logs')), clock);
  const appearance = new AppearanceFile(places.folder, clock);
  const hidesOnClose = () => appearance.value.closeToTray;
  const keeper = keepWindow({ ...places, clock, log, hidesOnClose, devTools: !app.isPackaged });
  nativeTheme.themeSource = appearance.value.theme;
  const pages = session.fromPartition(PARTITION);
  guardContents(app, log, mayGo);
  guardSession(session.defaultSession, log);
  const camera = new CameraGate(clock);
  guardSession(pages, log, camera);
  let done: () => void = () => {};
  const served = new Promise<void>((take) => {
    done = take;
  });
  later(SERVED_MS, done);
  const opening = { prelude: () => preludeOfFolder(vaultFolder(places.folder)) };
  const look = () => ({ prelude: opening.prelude(), appearance: appearance.value, compact: keeper.isCompact });
  serveWindow(pages.protocol, readManifest(join(places.build, 'renderer')), look, done);
  // A script that asks something is there, whatever became of the files.
  return { places, clock, log, appearance, keeper, camera, door: openDoor(done), opening, served };
}

/** Serves the build; `done` when the window has every script that it starts with. */
function serveWindow(protocol: Protocol, manifest: Manifest, look: () => StartLook, done: () => void): void {
  const missing = new Set(startScripts(manifest));
  const taken = (file: ServedFile) => {
    if (missing.delete(file) && missing.size === 0) done();
  };
  serveScheme(protocol, { manifest, look, taken });
}
