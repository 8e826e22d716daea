import { randomBytes } from 'node:crypto';
import { linkSync, lstatSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { vaultFiles } from '../files/names';
import { type FileProblem, fileProblem, systemCode } from '../files/problems';
import { readPlain } from '../files/read-plain';
import { temporaryName, writeTemporary } from '../files/write-whole';
import { startOf, stillRuns } from './process';

/** Which of our programs asks. */
export type Program = 'app' | 'cli';

const shape = z.strictObject({
  pid: z.number().int().min(1),
  start: z.string().nullable(),
  program: z.enum(['app', 'cli']),
  token: z.string(),
});
type LockText = z.infer<typeof shape>;

/** Who has the vault open. `unknown`, pid 0: the lock file does not say. */
export interface Holder {
  readonly program: Program | 'unknown';
  readonly pid: number;
}
const nobodyKnown: Holder = { program: 'unknown', pid: 0 };

function parse(bytes: Uint8Array): LockText | null {
  try {
    return shape.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

type Found =
  | { readonly state: 'free' | 'blocked' }
  | { readonly state: 'held'; readonly lock: LockText }
  | { readonly state: 'stale'; readonly lock: LockText | null };

/** The locks that this process holds: another one with our pid was left by a process before us. */
const ownTokens = new Set<string>();

const isHeld = ({ pid, start, token }: LockText): boolean =>
  pid === process.pid ? ownTokens.has(token) : stillRuns(pid, start);

const isFolder = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * A file that cannot be read as a lock is stale: it was never complete, since locks are linked into place whole. For the
 * moment between link and unlink a lock has two names. A folder of that name is not ours to remove.
 */
function look(path: string): Found {
  const read = readPlain(path, 4096, { names: 2 });
  if (!read.ok && read.error.code === 'missing') return { state: 'free' };
  if (!read.ok) return isFolder(path) ? { state: 'blocked' } : { state: 'stale', lock: null };
  const lock = parse(read.value.bytes);
  return lock !== null && isHeld(lock) ? { state: 'held', lock } : { state: 'stale', lock };
}

/** Who holds the lock of this folder now, null when nobody does. */
export function holderOf(folder: string): Holder | null {
  const found = look(join(folder, vaultFiles.lock));
  return found.state === 'held' ? found.lock : null;
}

/** Moves a stale lock away; when another process had taken its place meanwhile, puts that one back. */
function removeStale(folder: string, stale: LockText | null): void {
  const path = join(folder, vaultFiles.lock);
  const aside = temporaryName(folder, vaultFiles.lock);
  if (!moveAside(path, aside)) return;
  try {
    const moved = look(aside);
    const same = moved.state === 'stale' && moved.lock?.token === stale?.token;
    if (!same) linkSync(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** False when another process was quicker. */
function moveAside(path: string, aside: string): boolean {
  try {
    renameSync(path, aside);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Makes the lock visible complete or not at all: written under another name, then linked, which never replaces. */
function place(folder: string, lock: LockText): boolean {
  const temporary = writeTemporary(folder, vaultFiles.lock, Buffer.from(JSON.stringify(lock)));
  try {
    linkSync(temporary, join(folder, vaultFiles.lock));
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * The note of who has the vault open, for the other program's message; SQLite's own lock on the database decides.
 * One per folder and process; the file is removed by `release`, or found stale (pid gone, or started later) after a kill.
 */
export class LockFile {
  readonly #path: string;
  readonly #token: string;

  private constructor(path: string, token: string) {
    this.#path = path;
    this.#token = token;
    ownTokens.add(token);
  }

  /** `in-use` has { program, pid }. */
  static take(folder: string, program: Program): Result<LockFile, 'in-use' | FileProblem> {
    const token = randomBytes(16).toString('hex');
    const lock = { pid: process.pid, start: startOf(process.pid), program, token };
    try {
      for (let attempt = 0; attempt < 3; attempt++) {
        const found = look(join(folder, vaultFiles.lock));
        if (found.state === 'blocked') return fail('io', { why: 'not-plain', file: vaultFiles.lock });
        if (found.state === 'held') return inUse(found.lock);
        if (found.state === 'stale') removeStale(folder, found.lock);
        if (place(folder, lock)) return ok(new LockFile(join(folder, vaultFiles.lock), token));
      }
      return inUse(holderOf(folder) ?? nobodyKnown);
    } catch (error) {
      return systemCode(error) === 'EEXIST' ? inUse(holderOf(folder) ?? nobodyKnown) : fail(fileProblem(error));
    }
  }

  /** Removes the lock if it is still ours. */
  release(): void {
    ownTokens.delete(this.#token);
    const found = look(this.#path);
    if (found.state === 'stale' && found.lock?.token === this.#token) rmSync(this.#path, { force: true });
  }
}

const inUse = ({ program, pid }: Holder): Result<never, 'in-use'> => fail('in-use', { program, pid });
