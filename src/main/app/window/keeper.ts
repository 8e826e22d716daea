import type { BrowserWindow, WebContents } from 'electron';
import { type Log, open } from '../../log';
import type { WindowPlace } from './place';
import type { Mode } from './sizes';

/** What the keeper needs: how to make a window, where to remember its place. */
export interface KeeperParts {
  readonly make: (mode: Mode, place: WindowPlace | null) => BrowserWindow;
  readonly remembered: (mode: Mode) => WindowPlace | null;
  readonly remember: (mode: Mode, place: WindowPlace) => void;
  /** Where the compact window stands the first time, from where the window was. */
  readonly beside: (place: WindowPlace) => WindowPlace;
  /** Gives the window the size, place and rank of a mode. */
  readonly arrange: (window: BrowserWindow, mode: Mode, place: WindowPlace | null) => void;
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
  #mode: Mode = 'ordinary';
  #modeChanged: () => void = () => undefined;

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
    if (window === null) this.#make(this.#parts.remembered(this.#mode), true);
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

  /** Whether the window is the small one that stays above the others. A lock keeps it; a new start is ordinary. */
  get isCompact(): boolean {
    return this.#mode === 'compact';
  }

  /** Makes the window compact or ordinary again, each at its own place. */
  setCompact(compact: boolean): void {
    const mode = compact ? 'compact' : 'ordinary';
    if (mode === this.#mode) return;
    const before = this.#mode;
    this.#mode = mode;
    if (this.#window !== null) this.#change(this.#window, before);
    this.#modeChanged();
  }

  onModeChanged(take: () => void): void {
    this.#modeChanged = take;
  }

  /** Windows only, where the system tells a window: the person logs off or shuts down. */
  onSessionEnd(take: () => void): void {
    this.#sessionEnds = take;
  }

  /** From now on closing the window closes it. */
  end(): void {
    this.#ending = true;
  }

  #change(window: BrowserWindow, before: Mode): void {
    const place = placeOf(window);
    this.#parts.remember(before, place);
    const known = this.#parts.remembered(this.#mode);
    this.#parts.arrange(window, this.#mode, known ?? (this.isCompact ? this.#parts.beside(place) : null));
  }

  #make(place: WindowPlace | null, isVisible: boolean): void {
    const window = this.#parts.make(this.#mode, place);
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
    this.#parts.remember(this.#mode, placeOf(window));
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
