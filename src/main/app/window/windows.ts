import { join } from 'node:path';
import { nativeTheme, screen } from 'electron';
import type { Clock } from '../../../shared/clock';
import { START_PAGE } from '../../ipc/origin';
import type { Log } from '../../log';
import { type JsonFile, readJson, writeJson } from '../../settings/json-file';
import { arrange, makeWindow } from './factory';
import { WindowKeeper } from './keeper';
import { besideOn, type Mode, placeOn, SIZES, type WindowPlace, windowPlace } from './place';
import { pagePreferences } from './preferences';
import { recoveryLimit } from './recovery';

/** Where things are, and what decides about the window. */
export interface WindowParts {
  /** The person's data. */
  readonly folder: string;
  /** `out/`: the build. */
  readonly build: string;
  /** `resources/`: icons. */
  readonly resources: string;
  readonly devTools: boolean;
  readonly clock: Clock;
  readonly log: Log;
  readonly hidesOnClose: () => boolean;
}

/** The paper's colour in each theme (tokens.css), shown until the page is drawn. */
const PAPER = { light: '#fafaf7', dark: '#151a1e' } as const;

/** Where the place of each mode is remembered. */
const FILES = { ordinary: 'window.json', compact: 'compact-window.json' } as const;

/** The keeper of the app's window, with the place of each mode remembered in a file of its own. */
export function keepWindow(parts: WindowParts): WindowKeeper {
  const { folder, clock } = parts;
  const file = (mode: Mode): JsonFile<typeof windowPlace> => ({
    ...{ folder, clock },
    name: FILES[mode],
    schema: windowPlace,
  });
  const placed = (mode: Mode, place: WindowPlace | null) => placeOn(place, displays(), SIZES[mode]);
  return new WindowKeeper({
    hidesOnClose: parts.hidesOnClose,
    mayRecover: recoveryLimit(clock),
    log: parts.log,
    remembered: (mode) => readJson(file(mode)),
    remember: (mode, place) => void writeJson(file(mode), place),
    beside: ({ bounds }) => besideOn(screen.getDisplayMatching(bounds).workArea),
    arrange: (window, mode, place) => arrange(window, mode, placed(mode, place), place?.maximized ?? false),
    make: (mode, place) =>
      makeWindow({
        mode,
        page: START_PAGE,
        place: placed(mode, place),
        maximized: place?.maximized ?? false,
        background: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
        icon: join(parts.resources, 'icons/256x256.png'),
        preferences: pagePreferences(join(parts.build, 'preload/index.js'), parts.devTools),
      }),
  });
}

/** The primary display's free area first. */
function displays() {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ workArea }) => workArea);
}
