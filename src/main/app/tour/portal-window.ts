import { type BrowserWindow, session, type WebContents } from 'electron';
import type { Log } from '../../log';
import { makeWindow } from '../window/factory';
import { guardSession } from '../window/guard';
import { foreignPreferences } from '../window/preferences';

const PARTITION = 'tour-portal';
const SIZE = { width: 800, height: 760 } as const;

/**
 * The tour's own little browser: one window, no preload, a session of its own in memory, and no way out of the portal's
 * origin.
 */
export class PortalWindow {
  readonly #icon: string;
  #window: BrowserWindow | null = null;
  #origin: string | null = null;

  constructor(icon: string) {
    this.#icon = icon;
  }

  get window(): BrowserWindow | null {
    return this.#window;
  }

  /** Whether a page may go there: only this window's, only within the portal. */
  mayGo(contents: WebContents, address: string): boolean {
    return contents === this.#window?.webContents && originOf(address) === this.#origin;
  }

  /** Opens the portal's first page. */
  open(address: string, log: Log): void {
    this.#origin = originOf(address);
    guardSession(session.fromPartition(PARTITION), log);
    const window = makeWindow({
      mode: 'ordinary',
      page: address,
      place: SIZE,
      maximized: false,
      background: '#ffffff',
      icon: this.#icon,
      preferences: foreignPreferences(PARTITION),
    });
    window.once('ready-to-show', () => window.show());
    window.on('closed', () => {
      this.#window = null;
    });
    this.#window = window;
  }

  close(): void {
    this.#window?.destroy();
  }
}

function originOf(address: string): string | null {
  try {
    return new URL(address).origin;
  } catch {
    return null;
  }
}
