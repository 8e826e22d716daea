import { type BrowserWindow, screen } from 'electron';
import { type JsonFile, readJson, writeJson } from '../../settings/json-file';
import { makePageWindow, type Opening, paper } from '../opening';
import { arrange, type Placed } from './factory';
import { WindowKeeper } from './keeper';
import { besideOn, placeOn, type WindowPlace, windowPlace } from './place';
import { recoveryLimit } from './recovery';
import { type Mode, SIZES } from './sizes';

/** Where the place of each mode is remembered. */
const FILES = { ordinary: 'window.json', compact: 'compact-window.json' } as const;

/**
 * The keeper of the app's window, which begins with the one that is there already; the place of each mode is remembered in a
 * file of its own.
 */
export function keepWindow({ places, clock, log, window }: Opening, hidesOnClose: () => boolean): WindowKeeper {
  const { folder } = places;
  let first: BrowserWindow | null = window;
  const file = (mode: Mode): JsonFile<typeof windowPlace> => ({
    ...{ folder, clock },
    name: FILES[mode],
    schema: windowPlace,
  });
  const placed = (mode: Mode, place: WindowPlace | null) => placeOn(place, displays(), SIZES[mode]);
  return new WindowKeeper({
    hidesOnClose,
    mayRecover: recoveryLimit(clock),
    log,
    remembered: (mode) => readJson(file(mode)),
    remember: (mode, place) => void writeJson(file(mode), place),
    beside: ({ bounds }) => besideOn(screen.getDisplayMatching(bounds).workArea),
    arrange: (window, mode, place) => arrange(window, mode, placed(mode, place), place?.maximized ?? false),
    make: (mode, place) => {
      const maximized = place?.maximized ?? false;
      if (first === null || first.isDestroyed()) return makePageWindow(places, mode, placed(mode, place), maximized);
      const made = first;
      first = null;
      dress(made, placed(mode, place));
      if (maximized) made.maximize();
      return made;
    },
  });
}

/** Gives the first window what was not known when it was made. */
function dress(window: BrowserWindow, { width, height, x, y }: Placed): void {
  window.setBackgroundColor(paper());
  if (x !== undefined && y !== undefined) window.setBounds({ x, y, width, height });
  else {
    window.setSize(width, height);
    window.center();
  }
}

/** The primary display's free area first. */
function displays() {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ workArea }) => workArea);
}
