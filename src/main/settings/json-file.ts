import { mkdirSync } from 'node:fs';
import type { z } from 'zod';
import { checked } from '../../shared/checked';
import type { Clock } from '../../shared/clock';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { setAside } from '../vault/files/names';
import { systemCode } from '../vault/files/problems';
import { writeWhole } from '../vault/files/write-whole';
import { readUnchecked } from './small-file';

/** Where a small plain file stands and what is in it. */
export interface JsonFile<S extends z.ZodType> {
  readonly folder: string;
  readonly name: string;
  readonly schema: S;
  readonly clock: Clock;
}

/**
 * Reads a small plain file. Null when it is not there, cannot be read or is not what it should be; in the last case it
 * is kept under another name (`window.json.damaged-…`), never overwritten.
 */
export function readJson<S extends z.ZodType>(file: JsonFile<S>): z.output<S> | null {
  const read = readUnchecked(file.folder, file.name);
  if (!read.ok) {
    if (read.error.code === 'too-large' || read.error.code === 'not-plain') keepAside(file);
    return null;
  }
  const parsed = checked(file.schema, read.value);
  if (parsed.success) return parsed.data;
  keepAside(file);
  return null;
}

/** Writes it as a whole (temporary file, fsync, rename, fsync of the folder); the folder is made (0700) if need be. */
export function writeJson<S extends z.ZodType>(file: JsonFile<S>, value: z.output<S>): Result<void, 'io'> {
  try {
    mkdirSync(file.folder, { recursive: true, mode: 0o700 });
    writeWhole(file.folder, file.name, Buffer.from(`${JSON.stringify(value, null, 2)}\n`));
    return ok(undefined);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return fail('io');
  }
}

function keepAside({ folder, name, clock }: JsonFile<z.ZodType>): void {
  try {
    setAside(folder, name, clock.now());
  } catch (error) {
    if (systemCode(error) === null) throw error;
  }
}
