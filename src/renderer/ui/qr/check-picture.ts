import { fail, ok, type Result } from '../../../shared/result';
import { type HeaderProblem, readSize, type Size } from './header';
import { kindOf } from './kinds';
import { checkStructure, type StructureProblem } from './structure';

/** What a picture may be (SECURITY.md I7): bytes, pixels, and how many times longer than wide. */
export const LIMITS = { bytes: 40 * 1024 * 1024, pixels: 50_000_000, ratio: 20 } as const;

/** Why a file is not even decoded. Facts: `megabytes`, or `width` and `height`. */
export type PictureProblem = 'too-large' | HeaderProblem | 'too-many-pixels' | 'too-long' | StructureProblem;

/** A picture that may be decoded. */
export interface CheckedPicture {
  readonly blob: Blob;
  readonly size: Size;
}

function checkSize(size: Size): Result<Size, PictureProblem> {
  const { width, height } = size;
  if (width * height > LIMITS.pixels) return fail('too-many-pixels', { width, height });
  return Math.max(width, height) > LIMITS.ratio * Math.min(width, height)
    ? fail('too-long', { width, height })
    : ok(size);
}

/** Checks length, first bytes, the size in the header and the file's end before anything is decoded. */
export async function checkPicture(file: Blob): Promise<Result<CheckedPicture, PictureProblem>> {
  if (file.size > LIMITS.bytes) return fail('too-large', { megabytes: Math.ceil(file.size / 1024 / 1024) });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const header = readSize(bytes);
  if (!header.ok) return header;
  const size = checkSize(header.value);
  if (!size.ok) return size;
  const structure = checkStructure(bytes);
  if (!structure.ok) return structure;
  const type = kindOf(bytes) ?? '';
  return ok({ blob: new Blob([bytes], { type }), size: size.value });
}
