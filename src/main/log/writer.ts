import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where finished lines go. */
export interface LineWriter {
  write(line: string): void;
}

/** The log may take 5 MiB together: the file being written and the one before. */
const FILE_BYTES = (5 * 1024 * 1024) / 2;
const NAMES = { now: 'countersign.log', before: 'countersign.previous.log' };

/**
 * Appends lines to `countersign.log` in a folder that it makes (0700, files 0600). When the file is full it becomes
 * `countersign.previous.log`. A log that cannot be written is given up silently: it must never stop the app.
 */
export class RotatingFile implements LineWriter {
  readonly #folder: string;
  readonly #limit: number;
  #size: number | null = null;

  constructor(folder: string, limit = FILE_BYTES) {
    this.#folder = folder;
    this.#limit = limit;
  }

  write(line: string): void {
    try {
      this.#append(`${line}\n`);
    } catch {
      this.#size = null;
    }
  }

  #append(text: string): void {
    const file = join(this.#folder, NAMES.now);
    const bytes = Buffer.byteLength(text);
    this.#size ??= this.#begin(file);
    if (this.#size > 0 && this.#size + bytes > this.#limit) {
      renameSync(file, join(this.#folder, NAMES.before));
      this.#size = 0;
    }
    appendFileSync(file, text, { mode: 0o600 });
    this.#size += bytes;
  }

  #begin(file: string): number {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  }
}
