import { join } from 'node:path';
import { app, nativeTheme, session } from 'electron';
import type { Clock } from '../../shared/clock';
import { LineLog, type Log, RotatingFile } from '../log';
import { AppearanceFile } from '../settings/appearance';
import { serveScheme } from './scheme/handler';
import { readManifest } from './scheme/manifest';
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
}

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
  guardSession(pages, log);
  serveScheme(pages.protocol, readManifest(join(places.build, 'renderer')));
  return { places, clock, log, appearance, keeper };
}
