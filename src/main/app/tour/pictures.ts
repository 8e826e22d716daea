import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result';
import type { TourCode } from './types';

/** Makes the folder for the pictures, where none is named a temporary one that is kept. */
export function pictureFolder(named: string | null): Result<string, TourCode> {
  try {
    if (named === null) return ok(mkdtempSync(join(tmpdir(), 'countersign-pictures-')));
    mkdirSync(named, { recursive: true });
    return ok(named);
  } catch {
    return fail('no-folder', { folder: named ?? tmpdir() });
  }
}

/** Saves the PNG of a step as `07-name.png`. */
export function savePicture(folder: string, number: number, name: string, png: Uint8Array): Result<void, TourCode> {
  try {
    writeFileSync(join(folder, `${String(number).padStart(2, '0')}-${name}.png`), png);
    return ok(undefined);
  } catch {
    return fail('picture-failed', { folder });
  }
}
