import { createHash, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../shared/clock';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';

/** The system's clipboard. Each function may throw where there is none. */
export interface SystemClipboard {
  /** Whether a copied text can be marked as not to be recorded by clipboard histories. */
  readonly conceals: boolean;
  read(): Promise<string>;
  write(text: string, conceal: boolean): Promise<void>;
  clear(): Promise<void>;
}

/** Runs later unless cancelled. */
export type Later = (ms: number, what: () => void) => () => void;

/** What the clipboard is built from. */
export interface ClipboardParts {
  readonly system: SystemClipboard;
  readonly clock: Clock;
  readonly later: Later;
}

/** Some managers put the last text back when the clipboard becomes empty, so it is overwritten before (V19). */
const NEUTRAL = ' ';

/**
 * Copies texts and takes codes and secrets off again, only while they are still there: what was copied is known by its
 * digest, not kept (SECURITY.md V19).
 */
export class Clipboard {
  readonly #parts: ClipboardParts;
  #ours: Buffer | null = null;
  #cancel: (() => void) | null = null;

  constructor(parts: ClipboardParts) {
    this.#parts = parts;
  }

  get conceals(): boolean {
    return this.#parts.system.conceals;
  }

  /**
   * Copies a text. With `seconds` it goes again after that time.
   * @returns when it goes, ms since the epoch; null when it stays
   */
  async copy(text: string, seconds: number | null): Promise<Result<{ clearsAt: number | null }, 'no-clipboard'>> {
    this.#forget();
    try {
      await this.#parts.system.write(text, seconds !== null);
    } catch {
      return fail('no-clipboard');
    }
    if (seconds === null) return ok({ clearsAt: null });
    this.#ours = digest(text);
    this.#cancel = this.#parts.later(seconds * 1000, () => void this.clear());
    return ok({ clearsAt: this.#parts.clock.now() + seconds * 1000 });
  }

  /** Takes our last code off the clipboard now, unless something else was copied since. */
  async clear(): Promise<void> {
    const ours = this.#ours;
    this.#forget();
    if (ours === null) return;
    try {
      if (!timingSafeEqual(digest(await this.#parts.system.read()), ours)) return;
      await this.#parts.system.write(NEUTRAL, false);
      await this.#parts.system.clear();
    } catch {
      // There is no clipboard any more: nothing of ours is on it.
    }
  }

  #forget(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#ours = null;
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
