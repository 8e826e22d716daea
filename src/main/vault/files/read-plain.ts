import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { type FileProblem, fileProblem, systemCode } from './problems';

export type ReadProblem = 'missing' | 'too-large' | 'not-plain' | FileProblem;

/** Links are not followed, and a FIFO in the way does not block. Windows knows neither flag. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** ELOOP (a link, on Linux and macOS), EMLINK (a link, on FreeBSD), ENXIO (a socket): something is there, but no file. */
const notPlain = new Set(['ELOOP', 'EMLINK', 'ENXIO', 'EISDIR']);

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

/**
 * Reads a plain file of one name (no link, no second hard link, no FIFO) from its beginning: all of it when it has at
 * most `maximum` bytes, else `too-large`. With `head` only that many bytes. `size` is the whole file's.
 */
export function readPlain(
  path: string,
  maximum: number,
  head = maximum,
): Result<{ readonly bytes: Uint8Array; readonly size: number }, ReadProblem> {
  const opened = openPlain(path);
  if (!opened.ok) return opened;
  try {
    const found = fstatSync(opened.value);
    if (!found.isFile() || found.nlink !== 1) return fail('not-plain', { links: found.nlink });
    if (found.size > maximum) return fail('too-large', { size: found.size });
    return ok({ bytes: fill(opened.value, new Uint8Array(Math.min(found.size, head))), size: found.size });
  } catch (error) {
    return fail(fileProblem(error));
  } finally {
    closeSync(opened.value);
  }
}
