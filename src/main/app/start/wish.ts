import { readLink, type Wish } from './link';

/** The wish of a start or of a second one: its first link, whatever else is said. */
export function readWish(words: readonly string[]): Wish | null {
  for (const word of words) {
    const wish = readLink(word);
    if (wish !== null) return wish;
  }
  return null;
}
