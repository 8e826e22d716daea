import type { BrowserWindow, Rectangle as ElectronRectangle } from 'electron';
import type { WindowPlace } from './place';

/** What the keeper needs: how to make a window, where to remember its place. */
export interface KeeperParts {
  readonly make: (place: WindowPlace | null) => BrowserWindow;
  readonly remembered: () => WindowPlace | null;
  readonly remember: (place: WindowPlace) => void;
  /** Whether closing the window hides it (the tray stays) instead of ending the app. */
  readonly hidesOnClose: () => boolean;
}

/** Keeps the app's one window: makes it, shows it, remembers its place, replaces it by a fresh one. */
export class WindowKeeper {
  readonly #parts: KeeperParts;
  #window: BrowserWindow | null = null;
  #ending = false;

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  /** Windows whose pages may ask and are told; one, or none before the start and after the end. */
  get windows(): readonly BrowserWindow[] {
    return this.#window === null ? [] : [this.#window];
  }

  isKnown(webContentsId: number): boolean {
    return this.windows.some((window) => window.webContents.id === webContentsId);
  }

  /** Brings the window to the front; makes it where there is none. */
  show(): void {
    const window = this.#window ?? this.#make(this.#parts.remembered(), true);
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  /**
   * Replaces the window by a new one of a new renderer process at the same place (SECURITY.md V17): what the old process
   * has in its memory ends with it. A hidden window stays hidden.
   */
  replace(): void {
    const old = this.#window;
    if (old === null) return;
    const visible = old.isVisible();
    const minimized = old.isMinimized();
    this.#make(placeOf(old), visible && !minimized);
    old.destroy();
    if (minimized) this.#window?.minimize();
  }

  /** From now on closing the window closes it. */
  end(): void {
    this.#ending = true;
  }

  #make(place: WindowPlace | null, visible: boolean): BrowserWindow {
    const window = this.#parts.make(place);
    this.#window = window;
    window.on('close', (event) => this.#closing(window, event));
    window.on('closed', () => {
      if (this.#window === window) this.#window = null;
    });
    if (visible) window.once('ready-to-show', () => window.show());
    return window;
  }

  #closing(window: BrowserWindow, event: { preventDefault(): void }): void {
    this.#parts.remember(placeOf(window));
    if (this.#ending || !this.#parts.hidesOnClose()) return;
    event.preventDefault();
    window.hide();
  }
}

function placeOf(window: BrowserWindow): WindowPlace {
  return { bounds: whole(window.getNormalBounds()), maximized: window.isMaximized() };
}

const whole = ({ x, y, width, height }: ElectronRectangle): WindowPlace['bounds'] => ({ x, y, width, height });
