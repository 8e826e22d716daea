import { join } from 'node:path';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { databaseCompanions, stands } from '../files/names';
import { readPlain } from '../files/read-plain';

/** Bytes of a page, and how many of them the cipher keeps for its nonce and tag. */
export const pageSize = 4096;
export const reservedBytes = 32;

/** Bytes 16–23 of an encrypted file stay in clear (SQLite file format 1.3): page size, versions, reserved, fractions. */
const clearPart = Uint8Array.of(0x10, 0x00, 0x01, 0x01, reservedBytes, 64, 32, 32);
const plainMagic = 'SQLite format 3\0';
const maxBytes = 2 ** 40;

export type HeadProblem = 'missing' | 'truncated' | 'foreign' | 'altered' | 'unreadable';

/** What the first bytes say: `salt` (16 bytes, the cipher's own) tells this file and its copies from every other. */
export interface DatabaseHead {
  readonly salt: Uint8Array;
  readonly size: number;
}

function checkBytes(bytes: Uint8Array, size: number): Result<DatabaseHead, HeadProblem> {
  if (size === 0) return fail('truncated', { size });
  if (Buffer.from(bytes.subarray(0, 16)).toString('latin1') === plainMagic) return fail('foreign', { why: 'plain' });
  if (size < 2 * pageSize || size % pageSize !== 0) return fail('truncated', { size });
  const differing = clearPart.filter((byte, index) => bytes[16 + index] !== byte).length;
  if (differing > 0) return fail(differing === 1 ? 'altered' : 'foreign', { why: 'header' });
  return ok({ salt: bytes.slice(0, 16), size });
}

/** A link or a FIFO under a name that SQLite would write to. */
const companionInTheWay = (folder: string): string | undefined =>
  databaseCompanions.find((name) => {
    const path = join(folder, name);
    if (!stands(path)) return false;
    const read = readPlain(path, maxBytes, { head: 0 });
    return !read.ok && read.error.code === 'not-plain';
  });

/**
 * Looks at a database file before SQLite does: a plain file of one name, not empty (an empty one would open under any
 * key, F4), whole pages, not in plain text, our page size and reserved bytes. To be called only while no connection is
 * open in this process: closing the descriptor would give up SQLite's lock (D10).
 */
export function readHead(folder: string, name: string): Result<DatabaseHead, HeadProblem> {
  const read = readPlain(join(folder, name), maxBytes, { head: 32 });
  if (!read.ok) return read.error.code === 'missing' ? fail('missing') : fail('unreadable', { why: read.error.code });
  const inTheWay = companionInTheWay(folder);
  if (inTheWay !== undefined) return fail('unreadable', { why: 'not-plain', file: inTheWay });
  return checkBytes(read.value.bytes, read.value.size);
}
