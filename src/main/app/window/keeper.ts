import type { BrowserWindow, WebContents } from 'electron';
import { type Log, open } from '../../log';
import type { WindowPlace } from './place';

/** What the keeper needs: how to make a window, where to remember its place. */
export interface KeeperParts {
  readonly make: (place: WindowPlace | null) => BrowserWindow;
  readonly remembered: () => WindowPlace | null;
  readonly remember: (place: WindowPlace) => void;
  /** Whether closing the window hides it (the tray stays) instead of ending the app. */
  readonly hidesOnClose: () => boolean;
  /** Whether a page that crashed may be made anew once more. */
  readonly mayRecover: () => boolean;
  readonly log: Log;
}

/** Keeps the app's one window: makes it, shows it, remembers its place, replaces it by a fresh one. */
export class WindowKeeper {
  readonly #parts: KeeperParts;
  #window: BrowserWindow | null = null;
  #ending = false;
  #sessionEnds: () => void = () => undefined;

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  /** The window; null before the start and after the end. */
  get window(): BrowserWindow | null {
    return this.#window;
  }

  /** The pages that may ask and are told. */
  pages(): readonly WebContents[] {
    return this.#window === null ? [] : [this.#window.webContents];
  }

  isKnown(webContentsId: number): boolean {
    return this.#window?.webContents.id === webContentsId;
  }

  /** Brings the window to the front; makes it where there is none. */
  show(): void {
    const window = this.#window;
    if (window === null) this.#make(this.#parts.remembered(), true);
    else if (window.isMinimized()) window.restore();
    window?.show();
    window?.focus();
  }

  /**
   * Replaces the window by a new one of a new renderer process at the same place (SECURITY.md V17): what the old process
   * has in its memory ends with it. A hidden window stays hidden.
   */
  replace(): void {
    const old = this.#window;
    if (old === null || this.#ending) return;
    const isMinimized = old.isMinimized();
    this.#make(placeOf(old), old.isVisible() && !isMinimized);
    old.destroy();
    if (isMinimized) this.#window?.minimize();
  }

  /** Windows only, where the system tells a window: the person logs off or shuts down. */
  onSessionEnd(take: () => void): void {
    this.#sessionEnds = take;
  }

  /** From now on closing the window closes it. */
  end(): void {
    this.#ending = true;
  }

  #make(place: WindowPlace | null, isVisible: boolean): void {
    const window = this.#parts.make(place);
    this.#window = window;
    window.on('close', (event) => this.#closing(window, event));
    window.on('closed', () => {
      if (this.#window === window) this.#window = null;
    });
    window.on('session-end', () => this.#sessionEnds());
    window.webContents.on('render-process-gone', (_event, { reason }) => this.#gone(window, reason));
    if (isVisible) showWhenReady(window);
  }

  #closing(window: BrowserWindow, event: { preventDefault(): void }): void {
    this.#parts.remember(placeOf(window));
    if (this.#ending || !this.#parts.hidesOnClose()) return;
    event.preventDefault();
    window.hide();
  }

  /** A page whose process crashed is made anew; main has all of its state. */
  #gone(window: BrowserWindow, reason: string): void {
    if (window !== this.#window || reason === 'clean-exit') return;
    this.#parts.log.note('page-gone', { reason: open(reason) });
    if (this.#parts.mayRecover()) this.replace();
  }
}

/**
 * Shows a window when its first picture is drawn. On Wayland a hidden window with a menu bar is never drawn and Electron 25
 * never says that it is ready: there the loaded page has to do.
 */
function showWhenReady(window: BrowserWindow): void {
  const show = () => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', show);
}

function placeOf(window: BrowserWindow): WindowPlace {
  const { x, y, width, height } = window.getNormalBounds();
  return { bounds: { x, y, width, height }, maximized: window.isMaximized() };
}
