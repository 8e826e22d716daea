import { BrowserWindow } from 'electron';
import { START_PAGE } from '../../ipc/origin';
import { LEAST } from './place';
import { pagePreferences } from './preferences';

/** What differs from window to window. */
export interface WindowWish {
  readonly place: { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number };
  readonly maximized: boolean;
  readonly background: string;
  readonly icon: string;
  readonly preload: string;
  readonly names: readonly string[];
  readonly devTools: boolean;
}

/** Makes a window of the app, not yet shown, and starts loading its page. The only place where windows are made. */
export function makeWindow(wish: WindowWish): BrowserWindow {
  const window = new BrowserWindow({
    ...wish.place,
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    title: 'Countersign',
    icon: wish.icon,
    backgroundColor: wish.background,
    autoHideMenuBar: true,
    webPreferences: pagePreferences(wish.preload, wish.names, wish.devTools),
  });
  if (wish.maximized) window.maximize();
  void window.loadURL(START_PAGE).catch(() => undefined);
  return window;
}
