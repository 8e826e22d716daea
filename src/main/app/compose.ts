import { join } from 'node:path';
import { app, nativeTheme, powerMonitor, session } from 'electron';
import { contracts } from '../../shared/ipc/contracts';
import { announcer } from '../ipc/announce';
import { door } from '../ipc/door';
import { serve } from '../ipc/serve';
import { LineLog, type Log, RotatingFile } from '../log';
import { AppearanceFile } from '../settings/appearance';
import { settingsHandlers } from '../settings/handlers';
import { SettingsService } from '../settings/service';
import { Vault } from '../vault/service';
import { ordinaryParts } from '../vault/service-parts';
import type { LockReason } from '../vault/service-types';
import { Clipboard } from './clipboard';
import { appHandlers } from './handlers';
import { IdleLock } from './lock/idle';
import { lockWithSystem } from './lock/triggers';
import { setMenu } from './menu';
import { type Part, startAll, stopAll } from './parts';
import { browse } from './platform/browse';
import { systemClipboard } from './platform/clipboard';
import { every, later } from './platform/timers';
import { serveScheme } from './scheme/handler';
import { readManifest } from './scheme/manifest';
import type { Wish } from './start/link';
import { TrayMark } from './tray';
import { guardContents, guardSession } from './window/guard';
import { keepWindow } from './window/windows';
import { wordsIn } from './words';

/** Where things are. */
export interface Places {
  /** The person's data. */
  readonly folder: string;
  /** `out/`: the build. */
  readonly build: string;
  /** `resources/`: icons. */
  readonly resources: string;
}

/** The running app, as its start, its end and the tour see it. */
export interface Countersign {
  start(): Promise<void>;
  /** Shows the window; a wish only pre-fills. */
  wish(wish: Wish | null): void;
  /** From now on closing the window closes it. */
  ending(): void;
  /** Locks and stops everything; waits at most 3 s for what is being written. */
  stop(): Promise<void>;
}

const QUIT_MS = 3000;
const platforms: Readonly<Record<string, 'win' | 'mac'>> = { win32: 'win', darwin: 'mac' };

/** Builds the app from its parts, in the order in which they need one another. Electron has to be ready. */
export function compose({ folder, build, resources }: Places): Countersign {
  const clock = Date;
  const log: Log = new LineLog(new RotatingFile(join(folder, 'logs')), clock);

  // features
  const vault = new Vault(ordinaryParts(join(folder, 'vault'), 'app'));
  const settings = new SettingsService(new AppearanceFile(folder, clock), () => vault.repositories());
  const clipboard = new Clipboard({ system: systemClipboard, clock, later });

  // window
  const { value: appearance } = { value: () => settings.view().appearance };
  const hidesOnClose = () => appearance().closeToTray;
  const keeper = keepWindow({ folder, build, resources, clock, hidesOnClose, devTools: !app.isPackaged });
  const announce = announcer(() => keeper.windows.map((window) => window.webContents), log);
  guardContents(app, log);
  guardSession(session.defaultSession, log);
  serveScheme(session.defaultSession.protocol, readManifest(join(build, 'renderer')));
  void lockWithSystem;
  void powerMonitor;
  void nativeTheme;
  void setMenu;
  void TrayMark;
  void wordsIn;
  void every;

  const lock = (reason: LockReason) => void vault.lock(reason);
  const idle = new IdleLock({
    clock,
    systemIdleSeconds: () => powerMonitor.getSystemIdleTime(),
    idleMinutes: () => (vault.status().state === 'open' ? settings.protection().idleMinutes : null),
    setLockAt: (at) => vault.setLockAt(at),
    warn: (at) => announce('app/lock-warning', { at }),
    lock: () => lock('idle'),
  });

  const handlers = {
    ...appHandlers({
      info: {
        version: app.getVersion(),
        electron: process.versions.electron,
        platform: platforms[process.platform] ?? 'linux',
      },
      clipboard,
      clipboardSeconds: () => settings.protection().clipboardSeconds,
      browse,
      active: () => idle.active(),
    }),
    ...settingsHandlers(settings),
  };
  serve({ ipc: door, contract: contracts, handlers, isKnown: (id) => keeper.isKnown(id), log });

  const parts: Part[] = [{ name: 'vault', stop: () => lock('quit') }];
  return {
    start: () => startAll(parts, log),
    wish: () => keeper.show(),
    ending: () => keeper.end(),
    stop: () => stopAll(parts, log, new Promise((done) => void later(QUIT_MS, done))),
  };
}
