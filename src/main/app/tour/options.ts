import { isAbsolute, resolve } from 'node:path';

/** What a tour is asked for on the command line. */
export interface TourOptions {
  /** Absolute folder for the pictures; null: a temporary one, which is kept. */
  readonly pictures: string | null;
  readonly theme: 'light' | 'dark';
}

const THEMES: Readonly<Record<string, TourOptions['theme']>> = { light: 'light', dark: 'dark' };

/** Reads the words after `--tour`; null when one of them is not known or lacks its value. */
export function readTourOptions(words: readonly string[], here: string): TourOptions | null {
  const options: { pictures: string | null; theme: TourOptions['theme'] } = { pictures: null, theme: 'light' };
  for (let at = 0; at < words.length; at += 2) {
    const value = words[at + 1];
    const theme = THEMES[value ?? ''];
    if (words[at] === '--tour-pictures' && value) options.pictures = isAbsolute(value) ? value : resolve(here, value);
    else if (words[at] === '--tour-theme' && theme !== undefined) options.theme = theme;
    else return null;
  }
  return options;
}
