import { BrowserWindow, type WebPreferences } from 'electron';
import { type Mode, SIZES } from './sizes';

/** A size, and a position where there is one. */
export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
}

/** What differs from window to window. */
export interface WindowWish {
  readonly mode: Mode;
  /** The address that it loads. */
  readonly page: string;
  readonly place: Placed;
  readonly maximized: boolean;
  readonly background: string;
  readonly icon: string;
  readonly preferences: WebPreferences;
}

/** Makes a window, not yet shown, and starts loading its page. The only place where windows are made. */
export function makeWindow(wish: WindowWish): BrowserWindow {
  const window = new BrowserWindow({
    ...wish.place,
    minWidth: SIZES[wish.mode].least.width,
    minHeight: SIZES[wish.mode].least.height,
    alwaysOnTop: wish.mode === 'compact',
    show: false,
    title: 'Countersign',
    icon: wish.icon,
    backgroundColor: wish.background,
    autoHideMenuBar: true,
    webPreferences: wish.preferences,
  });
  if (wish.maximized) window.maximize();
  void window.loadURL(wish.page).catch(() => undefined);
  return window;
}

/** Gives a window that is there the size, the place and the rank of a mode. */
export function arrange(window: BrowserWindow, mode: Mode, place: Placed, maximized: boolean): void {
  const { least } = SIZES[mode];
  if (window.isFullScreen()) window.setFullScreen(false);
  if (window.isMaximized()) window.unmaximize();
  window.setMinimumSize(least.width, least.height);
  window.setBounds(place);
  window.setAlwaysOnTop(mode === 'compact');
  if (maximized) window.maximize();
}
