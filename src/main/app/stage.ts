import { nativeTheme } from 'electron';
import { type Door, openDoor } from '../ipc/door';
import { AppearanceFile } from '../settings/appearance';
import type { Opening } from './opening';
import { pause } from './platform/timers';
import type { WindowKeeper } from './window/keeper';
import { keepWindow } from './window/windows';

/** The window with who keeps it and how it looks; everything else is made while it shows its first screen. */
export interface Stage extends Omit<Opening, 'window' | 'begun'> {
  readonly appearance: AppearanceFile;
  readonly keeper: WindowKeeper;
  readonly door: Door;
  /** The page has asked its first question, or had time enough for it. Until then main is not kept busy: it serves the files. */
  readonly asked: Promise<void>;
}

/** How long the rest of the app waits for the page at most. */
const ASKED_MS = 1000;

/** Gives the window that has begun its keeper and its look. */
export function openStage(opening: Opening): Stage {
  const { places, clock, log, camera, startPage } = opening;
  const appearance = new AppearanceFile(places.folder, clock);
  nativeTheme.themeSource = appearance.value.theme;
  const keeper = keepWindow(opening, () => appearance.value.closeToTray);
  startPage.appearance = () => appearance.value;
  startPage.isCompact = () => keeper.isCompact;
  const { door, asked } = openDoor();
  return {
    places,
    clock,
    log,
    camera,
    startPage,
    appearance,
    keeper,
    door,
    asked: Promise.race([asked, pause(ASKED_MS)]),
  };
}
