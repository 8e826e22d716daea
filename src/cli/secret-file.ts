import { constants, createReadStream, openSync, statSync } from 'node:fs';
import { Socket } from 'node:net';
import { addAbortSignal, type Readable } from 'node:stream';
import type { Result } from '../shared/result';
import { fail, ok } from '../shared/result';
import { usage } from './outcome';
import type { CliParts } from './parts';

/** Why a file with a secret could not be taken; facts { path }, and { most } in bytes where it is too large. */
export type FileCode =
  | 'file-missing'
  | 'file-folder'
  | 'file-unreadable'
  | 'file-empty'
  | 'file-too-large'
  | 'file-not-text'
  | 'cancelled';

const byError: Readonly<Record<string, FileCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EISDIR: 'file-folder',
  ABORT_ERR: 'cancelled',
};

/** Bytes that a file with a secret may have. */
const mostBytes = 16_384;

const wipe = (chunks: readonly Uint8Array[]): void => {
  for (const chunk of chunks) chunk.fill(0);
};

/** Everything that comes, up to the limit and one byte; null beyond it. What is thrown away is wiped. */
async function readAll(stream: Readable): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > mostBytes) return null;
    }
    return Buffer.concat(chunks);
  } finally {
    wipe(chunks);
  }
}

/** Without the line end that editors and `echo` leave; the rest of the buffer is wiped. */
function withoutLineEnd(bytes: Buffer): Uint8Array {
  const end = bytes.at(-1) === 10 ? (bytes.at(-2) === 13 ? 2 : 1) : 0;
  const kept = Uint8Array.from(bytes.subarray(0, bytes.length - end));
  bytes.fill(0);
  return kept;
}

/**
 * Opens a file. A pipe with a name (`<(…)` of a shell is one) would block a thread for as long as nobody writes, and the
 * process with it, past any signal; as a socket it waits for its writer and can be given up.
 */
function openFile(path: string): Readable {
  if (!statSync(path).isFIFO()) return createReadStream(path);
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}

function failed(error: unknown, path: string): Result<never, FileCode> {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  return fail(byError[String(error.code)] ?? 'file-unreadable', { path });
}

/**
 * Reads secrets from files, `-` being standard input, which only one of them may be. The taker owns and wipes the
 * bytes; one trailing line end is not part of them.
 */
export class SecretFiles {
  readonly #parts: Pick<CliParts, 'stdin' | 'signal'>;
  #stdinTaken = false;

  constructor(parts: Pick<CliParts, 'stdin' | 'signal'>) {
    this.#parts = parts;
  }

  async read(path: string): Promise<Result<Uint8Array, FileCode | 'usage'>> {
    if (path === '-' && this.#stdinTaken) return usage('stdin-twice');
    this.#stdinTaken ||= path === '-';
    try {
      const all = await readAll(addAbortSignal(this.#parts.signal, this.#open(path)));
      if (all === null) return fail('file-too-large', { path, most: mostBytes });
      const kept = withoutLineEnd(all);
      return kept.length === 0 ? fail('file-empty', { path }) : ok(kept);
    } catch (error) {
      return failed(error, path);
    }
  }

  /** The same as text: for what the vault wants as text. */
  async readText(path: string): Promise<Result<string, FileCode | 'usage'>> {
    const bytes = await this.read(path);
    if (!bytes.ok) return bytes;
    try {
      return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.value));
    } catch {
      return fail('file-not-text', { path });
    } finally {
      bytes.value.fill(0);
    }
  }

  #open(path: string): Readable {
    return path === '-' ? this.#parts.stdin : openFile(path);
  }
}
