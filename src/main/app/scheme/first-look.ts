import type { Appearance } from '../../../shared/settings/contract';
import { readPlain } from '../../vault/files/read-plain';

/** As much of the appearance as the first picture shows. */
export type ShownAppearance = Pick<Appearance, 'theme' | 'contrast' | 'text' | 'language'>;

const MAX_BYTES = 64 * 1024;

/**
 * The appearance in `appearance.json` as the first picture shows it; what is not there, or not known, is as the system has
 * it. Reads without zod, which takes longer to load than the page, and judges nothing: `AppearanceFile` does, a moment later.
 */
export function firstLook(folder: string): ShownAppearance {
  const saved = fieldsOf(`${folder}/appearance.json`);
  const one = <T extends string>(name: string, known: readonly [T, ...T[]]): T =>
    known.find((word) => word === saved[name]) ?? known[0];
  return {
    theme: one<Appearance['theme']>('theme', ['system', 'light', 'dark']),
    contrast: one<Appearance['contrast']>('contrast', ['system', 'more']),
    text: one<Appearance['text']>('text', ['normal', 'large']),
    language: one<Appearance['language']>('language', ['en', 'en-XA']),
  };
}

function fieldsOf(path: string): Readonly<Record<string, unknown>> {
  const read = readPlain(path, MAX_BYTES);
  if (!read.ok) return {};
  try {
    const fields: unknown = JSON.parse(Buffer.from(read.value.bytes).toString('utf8'));
    return typeof fields === 'object' && fields !== null ? { ...fields } : {};
  } catch {
    return {};
  }
}
