import { join } from 'node:path';
import { app, nativeTheme, powerMonitor } from 'electron';
import { contracts } from '../../shared/ipc/contracts';
import { announcer } from '../ipc/announce';
import { serve } from '../ipc/serve';
import { SealKeeper } from '../ipc/unseal';
import type { LockReason } from '../vault/service-types';
import { createCapturing } from './capturing';
import { createFeatures, type Features } from './features';
import { allHandlers } from './handlers';
import { aboutThisApp } from './info';
import { forgetStrings } from './lock/forget-strings';
import { IdleLock } from './lock/idle';
import { lockWithSystem } from './lock/triggers';
import { setMenu } from './menu';
import { type Part, startAll, stopAll, ticking } from './parts';
import { browse } from './platform/browse';
import { systemClipboard } from './platform/clipboard';
import { utilityLauncher } from './platform/hid-host';
import { saveText } from './platform/save-text';
import { later, pause } from './platform/timers';
import { preludeOfStatus } from './scheme/start-page';
import type { Stage } from './stage';
import type { Wish } from './start/link';
import { tellWindows } from './tell-windows';
import { TrayMark } from './tray';
import type { WindowKeeper } from './window/keeper';
import { wordsIn } from './words';

/** The running app, as its start, its end and the tour see it. */
export interface Countersign {
  readonly features: Features;
  readonly keeper: WindowKeeper;
  start(): Promise<void>;
  /** Shows the window; a wish only pre-fills. */
  wish(wish: Wish | null): void;
  /** From now on closing the window closes it. */
  ending(): void;
  /** Locks and stops everything; waits at most 3 s for what is being written. */
  stop(): Promise<void>;
}

const QUIT_MS = 3000;
const FORGET_MS = 1000;

/** Builds the app from its parts, in the order in which they need one another; its window loads meanwhile. */
export function compose({ places, clock, log, appearance, keeper, camera, door, startPage }: Stage): Countersign {
  const { folder, build, resources } = places;
  const hidHost = utilityLauncher(join(build, 'main/hid-host.js'));
  const features = createFeatures({
    ...{ folder, clock, appearance, hidHost, browse, saveText },
    clipboard: systemClipboard,
  });
  const { vault, settings, devices, clipboard, verification, practice } = features;

  // what passes between main and the window
  const announce = announcer(() => keeper.pages(), log);
  const lock = (reason: LockReason) => void vault.lock(reason);
  const idle = new IdleLock({
    clock,
    systemIdleSeconds: () => powerMonitor.getSystemIdleTime(),
    idleMinutes: () => (vault.status().state === 'open' ? settings.protection().idleMinutes : null),
    setLockAt: (at) => vault.setLockAt(at),
    warn: (at) => announce('app/lock-warning', { at }),
    lock: () => lock('idle'),
  });
  const capturing = createCapturing({ features, keeper, camera, clock });
  const { capture } = capturing;
  const active = () => idle.active();
  const seals = new SealKeeper();
  const sealingKey = () => seals.publicKey();
  const asked = { info: aboutThisApp(), clock, browse, active, sealingKey, capturing, window: keeper };
  const handlers = allHandlers(features, asked);
  const isKnown = (id: number) => keeper.isKnown(id);
  serve({ ipc: door, contract: contracts, handlers, isKnown, unseal: seals.open, log });
  tellWindows(features, announce);
  capture.onChanged((view) => announce('capture/changed', view));
  keeper.onModeChanged(() => announce('app/window-mode', { compact: keeper.isCompact }));

  // what the person can reach outside of the window
  const wish = (asked: Wish | null) => {
    const brought = asked?.brought ?? null;
    if (brought !== null && !capture.bring(brought)) return;
    keeper.show();
    if (asked !== null) announce('app/go', { page: asked.page });
  };
  const actions = {
    show: () => keeper.show(),
    compact: () => {
      keeper.setCompact(!keeper.isCompact);
      keeper.show();
    },
    go: (page: Wish['page']) => wish({ page, brought: null }),
    lock: () => lock('person'),
    quit: () => app.quit(),
  };
  const tray = new TrayMark(join(resources, 'tray'), actions);
  const dress = () => {
    const words = wordsIn(appearance.value.language);
    nativeTheme.themeSource = appearance.value.theme;
    setMenu(words, actions);
    tray.show(vault.status().state === 'open', words);
  };
  settings.onChanged(dress);
  startPage.prelude = () => preludeOfStatus(vault.status());
  replaceOnLock(features, keeper, seals);
  lockWithSystem(powerMonitor, () => settings.protection(), lock);
  keeper.onSessionEnd(() => lock('shutdown'));

  const parts: Part[] = [
    { name: 'look', start: dress, stop: () => tray.destroy() },
    { name: 'devices', start: () => devices.start(), stop: () => devices.stop() },
    { name: 'practice', stop: () => practice.close() },
    { name: 'clipboard', stop: () => clipboard.cleared() },
    { name: 'verification', stop: () => verification.stop() },
    { name: 'capture', stop: () => capture.stop() },
    { name: 'vault', stop: () => lock('quit') },
    ticking('idle', 1000, () => idle.tick()),
  ];
  return {
    features,
    keeper,
    wish,
    start: () => startAll(parts, log),
    ending: () => keeper.end(),
    stop: () => stopAll(parts, log, pause(QUIT_MS)),
  };
}

/** When the vault closes, the window is replaced, so that what its process has in memory ends, its seals too (SECURITY.md V17). */
function replaceOnLock({ vault }: Features, keeper: WindowKeeper, seals: SealKeeper): void {
  let wasOpen = vault.status().state === 'open';
  vault.onChanged(({ state }) => {
    if (wasOpen && state !== 'open') {
      seals.forget();
      keeper.replace();
      // Not before the question that locked has its answer and the old page is gone.
      later(FORGET_MS, forgetStrings);
    }
    wasOpen = state === 'open';
  });
}
