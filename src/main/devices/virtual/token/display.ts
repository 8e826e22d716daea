import type { TokenState } from './state';
import { tokenRules } from './state';

/** Two display lines of up to 12 characters. They are what the device itself shows, in its own words. */
export type TokenLines = readonly [string, string];

/** Entries that the list of what was shown keeps. */
const mostShown = 40;
const prompts = ['PIN>', 'CHALLNG>'];

/** What the display reads: a typed PIN as stars beside its prompt, a challenge below it, a response alone. */
export function display({ step, typed, response, wrong }: TokenState): TokenLines {
  switch (step) {
    case 'off':
      return ['', ''];
    case 'pin':
      return [`PIN>${'*'.repeat(typed.length)}`, ''];
    case 'wrong-pin':
      return [
        'WRONG PIN',
        tokenRules.wrongPins - wrong === 1 ? '1 TRY LEFT' : `${tokenRules.wrongPins - wrong} TRIES LEFT`,
      ];
    case 'challenge':
      return ['CHALLNG>', typed];
    case 'response':
      return [response, ''];
    case 'locked':
      return ['LOCKED', ''];
  }
}

/** Adds what is shown now to the list: a line that is being typed grows in its place. */
export function remember(shown: readonly string[], lines: TokenLines): readonly string[] {
  const text = lines[1] === '' || prompts.includes(lines[0]) ? lines.join('') : lines.join(' ');
  const last = shown.at(-1) ?? '';
  if (text === '' || text === last) return shown;
  const grows = !prompts.includes(last) && prompts.some((prompt) => text.startsWith(prompt) && last.startsWith(prompt));
  return [...(grows ? shown.slice(0, -1) : shown), text].slice(-mostShown);
}
