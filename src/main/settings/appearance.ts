import { z } from 'zod';
import type { Clock } from '../../shared/clock';
import type { Result } from '../../shared/result';
import { type Appearance, appearance, defaultAppearance } from '../../shared/settings/contract';
import { type JsonFile, readJson, writeJson } from './json-file';
import { appearanceFile } from './small-file';

/** As it stands in the file: what this version does not know is left out, what is missing has its default. */
const stored = z.object(appearance.shape).partial();

/** How the app looks, in `appearance.json`; needed before the vault opens, so it is not in there. */
export class AppearanceFile {
  readonly #file: JsonFile<typeof stored>;
  #value: Appearance;

  constructor(folder: string, clock: Clock) {
    this.#file = { folder, name: appearanceFile, schema: stored, clock };
    this.#value = { ...defaultAppearance, ...present(readJson(this.#file) ?? {}) };
  }

  get value(): Appearance {
    return this.#value;
  }

  /** Saves a change; where that fails nothing changes. */
  change(change: Partial<Appearance>): Result<void, 'io'> {
    const next = { ...this.#value, ...present(change) };
    const written = writeJson(this.#file, next);
    if (written.ok) this.#value = next;
    return written;
  }
}

/** Without the parts that are there but undefined. */
const present = (change: { readonly [K in keyof Appearance]?: Appearance[K] | undefined }): Partial<Appearance> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
