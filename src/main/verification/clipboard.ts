import { createHash, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../shared/clock';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { Schedule } from './schedule';

/** The system's clipboard, text only. May throw when there is none. Newer systems answer later, older ones at once. */
export interface ClipboardAdapter {
  read(): string | Promise<string>;
  /** `conceal`: asks clipboard histories not to keep it, where the system can. */
  write(text: string, conceal: boolean): void | Promise<void>;
}

export interface ClipboardParts {
  readonly adapter: ClipboardAdapter;
  readonly clock: Clock;
  readonly schedule: Schedule;
}

interface Copied {
  readonly hash: Buffer;
  readonly until: number;
  readonly stop: () => void;
}

/** Written over a code before the clipboard is emptied: managers that see it become empty bring back what was there. */
const neutral = '-';
const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Copies codes and takes them away again (V19): after their time, on `clear`, on lock and on quit, and only when the
 * clipboard still holds what was copied here. Of that only its SHA-256 is kept, never the text.
 */
export class ClearingClipboard {
  readonly #parts: ClipboardParts;
  readonly #changed = new Set<() => void>();
  #copied: Copied | null = null;
  #clearing: Promise<void> = Promise.resolve();

  constructor(parts: ClipboardParts) {
    this.#parts = parts;
  }

  /** Copies a text that goes again after `seconds`, null: stays. Answers with when it goes, ms since the epoch. */
  copy(text: string, seconds: number | null): Result<number | null, 'no-clipboard'> {
    this.#forget();
    if (!this.#write(text, seconds !== null)) return fail('no-clipboard');
    if (seconds === null) return ok(null);
    const until = this.#parts.clock.now() + seconds * 1000;
    const stop = this.#parts.schedule(seconds * 1000, () => this.clear());
    this.#copied = { hash: hashOf(text), until, stop };
    return ok(until);
  }

  /** When the code on the clipboard goes; null when there is none of ours. */
  until(): number | null {
    return this.#copied?.until ?? null;
  }

  /** Takes the code off the clipboard now, unless something else was copied since. */
  clear(): void {
    const copied = this.#copied;
    if (copied === null) return;
    this.#forget();
    this.#takeAway(copied.hash);
    for (const take of this.#changed) take();
  }

  /** Settles when the last `clear` is done, for quitting; at once on systems that answer at once. */
  cleared(): Promise<void> {
    return this.#clearing;
  }

  /** Tells when a code was taken away. */
  onCleared(take: () => void): () => void {
    this.#changed.add(take);
    return () => this.#changed.delete(take);
  }

  #forget(): void {
    this.#copied?.stop();
    this.#copied = null;
  }

  #takeAway(hash: Buffer): void {
    try {
      const held = this.#parts.adapter.read();
      if (typeof held === 'string') this.#overwrite(held, hash);
      else this.#clearing = held.then((text) => this.#overwrite(text, hash)).catch(() => undefined);
    } catch {
      // There is no clipboard any more: nothing of ours is on it.
    }
  }

  #overwrite(held: string, hash: Buffer): void {
    if (!timingSafeEqual(hashOf(held), hash)) return;
    this.#write(neutral, false);
    this.#write('', false);
  }

  #write(text: string, conceal: boolean): boolean {
    try {
      void this.#parts.adapter.write(text, conceal)?.catch(() => undefined);
      return true;
    } catch {
      return false;
    }
  }
}
