import type { Appearance } from '../../shared/settings/contract';
import type { ShownAppearance } from '../../shared/settings/marks';
import { appearanceFile, readUnchecked } from './small-file';

/**
 * The appearance in `appearance.json` as the first picture shows it; what is not there, or not known, is as the system has
 * it. Reads without zod, which takes longer to load than the page, and judges nothing: `AppearanceFile` does, a moment later.
 */
export function firstLook(folder: string): ShownAppearance {
  const read = readUnchecked(folder, appearanceFile);
  const saved: Readonly<Record<string, unknown>> = read.ok ? { ...Object(read.value) } : {};
  const one = <T extends string>(name: string, known: readonly [T, ...T[]]): T =>
    known.find((word) => word === saved[name]) ?? known[0];
  return {
    theme: one<Appearance['theme']>('theme', ['system', 'light', 'dark']),
    contrast: one<Appearance['contrast']>('contrast', ['system', 'more']),
    text: one<Appearance['text']>('text', ['normal', 'large']),
    language: one<Appearance['language']>('language', ['en', 'en-XA']),
  };
}
