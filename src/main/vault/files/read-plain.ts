import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { type FileProblem, fileProblem, systemCode } from './problems';

export type ReadProblem = 'missing' | 'too-large' | 'not-plain' | FileProblem;

/** Links are not followed, and a FIFO in the way does not block. Windows knows neither flag. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** ELOOP (a link, on Linux and macOS), EMLINK (a link, on FreeBSD), ENXIO (a socket): something is there, but no file. */
const notPlain = new Set(['ELOOP', 'EMLINK', 'ENXIO', 'EISDIR']);

const pieceBytes = 1 << 20;

function openPlain(path: string): Result<number, ReadProblem> {
  try {
    return ok(openSync(path, openFlags));
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail('missing');
    return fail(code !== null && notPlain.has(code) ? 'not-plain' : fileProblem(error));
  }
}

function fill(descriptor: number, bytes: Uint8Array): Uint8Array {
  let done = 0;
  while (done < bytes.length) {
    const read = readSync(descriptor, bytes, done, bytes.length - done, done);
    if (read === 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
}

/** `head`: read only that many bytes. `names`: how many hard links the file may have; one, unless told. */
export interface ReadOptions {
  readonly head?: number;
  readonly names?: number;
}

/** Opens a plain file (no link, no FIFO, at most `names` hard links), lends the descriptor and closes it. */
function withPlain<T>(
  path: string,
  names: number,
  use: (descriptor: number, size: number) => Result<T, ReadProblem>,
): Result<T, ReadProblem> {
  const opened = openPlain(path);
  if (!opened.ok) return opened;
  try {
    const found = fstatSync(opened.value);
    if (!found.isFile() || found.nlink > names) return fail('not-plain', { links: found.nlink });
    return use(opened.value, found.size);
  } catch (error) {
    return fail(fileProblem(error));
  } finally {
    closeSync(opened.value);
  }
}

/**
 * Reads a plain file of one name (no link, no second hard link, no FIFO) from its beginning: all of it when it has at
 * most `maximum` bytes, else `too-large`. `size` is the whole file's.
 */
export function readPlain(
  path: string,
  maximum: number,
  { head = maximum, names = 1 }: ReadOptions = {},
): Result<{ readonly bytes: Uint8Array; readonly size: number }, ReadProblem> {
  return withPlain(path, names, (descriptor, size) => {
    if (size > maximum) return fail('too-large', { size });
    return ok({ bytes: fill(descriptor, new Uint8Array(Math.min(size, head))), size });
  });
}

/** SHA-256 of a plain file of one name, read piece by piece. */
export function hashPlain(path: string): Result<Uint8Array, ReadProblem> {
  return withPlain(path, 1, (descriptor) => {
    const hash = createHash('sha256');
    const piece = new Uint8Array(pieceBytes);
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece))
      hash.update(piece.subarray(0, read));
    return ok(hash.digest());
  });
}
