import { BrowserWindow, type WebPreferences } from 'electron';
import { LEAST } from './place';

/** What differs from window to window. */
export interface WindowWish {
  /** The address that it loads. */
  readonly page: string;
  readonly place: { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number };
  readonly maximized: boolean;
  readonly background: string;
  readonly icon: string;
  readonly preferences: WebPreferences;
}

/** Makes a window, not yet shown, and starts loading its page. The only place where windows are made. */
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
    webPreferences: wish.preferences,
  });
  if (wish.maximized) window.maximize();
  void window.loadURL(wish.page).catch(() => undefined);
  return window;
}
