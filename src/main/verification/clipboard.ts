import { createHash, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../shared/clock';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { CopiedNote } from '../vault/repositories/types';
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
  /** Where a copy is noted over a crash; null while there is no such place (the vault is locked). */
  readonly noted: () => CopiedNote | null;
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
 * clipboard still holds what was copied here. Of that only its SHA-256 is kept, never the text; and a keyed hash in the
 * vault, by which `recall` finds it again after a crash.
 */
export class ClearingClipboard {
  readonly #parts: ClipboardParts;
  readonly #changed = new Set<() => void>();
  #copied: Copied | null = null;
  /** Hash of the last text that was copied here, also after its time. */
  #last: Buffer | null = null;
  #clearing: Promise<void> = Promise.resolve();

  constructor(parts: ClipboardParts) {
    this.#parts = parts;
  }

  /** Copies a text that goes again after `seconds`, null: stays. Answers with when it goes, ms since the epoch. */
  copy(text: string, seconds: number | null): Result<number | null, 'no-clipboard'> {
    this.#forget();
    const note = this.#parts.noted();
    // Noted first: a crash in between leaves a note of nothing, not a code that nobody knows of.
    if (seconds === null) note?.forget();
    else note?.note(text);
    if (!this.#write(text, seconds !== null)) return fail('no-clipboard');
    this.#last = hashOf(text);
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

  /** Whether a text is the last one that was copied here: what comes from this app is no news to it. */
  isOurs(text: string): boolean {
    return this.#last !== null && timingSafeEqual(hashOf(text), this.#last);
  }

  /** Takes the code off the clipboard now, unless something else was copied since. */
  clear(): void {
    const copied = this.#copied;
    if (copied === null) return;
    this.#forget();
    this.#ifHeld((held) => timingSafeEqual(hashOf(held), copied.hash));
    this.#parts.noted()?.forget();
    for (const take of this.#changed) take();
  }

  /**
   * Takes away what a run that ended in a crash left there; to be called when the vault opened. The clipboard is read
   * only when something was noted.
   */
  recall(): void {
    const note = this.#copied === null ? this.#parts.noted() : null;
    if (note?.isNoted() !== true) return;
    this.#ifHeld((held) => {
      // Answered so late that something newer was copied and noted here, or that the vault is locked again.
      if (this.#copied !== null || this.#parts.noted() !== note) return false;
      const isOurs = note.fits(held);
      note.forget();
      return isOurs;
    });
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

  /** Reads the clipboard and overwrites it where it holds what is `ours`. */
  #ifHeld(ours: (held: string) => boolean): void {
    const act = (held: string) => {
      if (ours(held)) this.#overwrite();
    };
    try {
      const held = this.#parts.adapter.read();
      if (typeof held === 'string') act(held);
      else this.#clearing = held.then(act).catch(() => undefined);
    } catch {
      // There is no clipboard any more: nothing of ours is on it.
    }
  }

  #overwrite(): void {
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
