import type { TokenModel } from '../../../../shared/profiles/guide';
import type { TokenState } from './state';
import { tokenRules } from './state';

/** Two display lines of up to 12 characters. They are what the device itself shows, in its own words. */
export type TokenLines = readonly [string, string];

/** Entries that the list of what was shown keeps. */
const mostShown = 40;
const prompts = ['PIN>', 'CHALLNG>', 'Pn ----', 'Ch'];
/** How a line that is being typed begins. */
const typing = ['PIN>', 'CHALLNG>', 'Pn ', 'Ch'];

const triesLeft = (wrong: number): string => {
  const left = tokenRules.wrongPins - wrong;
  return left === 1 ? '1 TRY LEFT' : `${left} TRIES LEFT`;
};

/** `named`: a typed PIN as stars beside its prompt, a challenge below it, a response alone. */
function named({ step, typed, response, wrong }: TokenState): TokenLines {
  switch (step) {
    case 'off':
      return ['', ''];
    case 'pin':
      return [`PIN>${'*'.repeat(typed.length)}`, ''];
    case 'wrong-pin':
      return ['WRONG PIN', triesLeft(wrong)];
    case 'challenge':
      return ['CHALLNG>', typed];
    case 'response':
      return [response, ''];
    case 'locked':
      return ['LOCKED', ''];
  }
}

/** `short`: two letters for each prompt, and the response in two parts, 5 digits before 3. */
function short(state: TokenState): TokenLines {
  const { step, typed, response, wrong } = state;
  switch (step) {
    case 'pin':
      return [`Pn ${'*'.repeat(typed.length)}${'-'.repeat(tokenRules.pinDigits - typed.length)}`, ''];
    case 'wrong-pin':
      return [`FAIL ${wrong}`, ''];
    case 'challenge':
      return ['Ch', typed];
    case 'response':
      return [response.slice(0, 5), response.slice(5)];
    case 'locked':
      return ['LOCK', ''];
    case 'off':
      return named(state);
  }
}

/** `timed`: its faults are shown as those of `short`, the rest as of `named`. */
const timed = (state: TokenState): TokenLines =>
  state.step === 'wrong-pin' || state.step === 'locked' ? short(state) : named(state);

const displays = { named, short, timed } as const satisfies Record<TokenModel, (state: TokenState) => TokenLines>;

/** What the display of a model reads. */
export const display = (model: TokenModel, state: TokenState): TokenLines => displays[model](state);

/** Adds what is shown now to the list: a line that is being typed grows in its place. */
export function remember(shown: readonly string[], lines: TokenLines): readonly string[] {
  const text = lines[0].endsWith('>') ? lines.join('') : lines.join(' ').trim();
  const last = shown.at(-1) ?? '';
  if (text === '' || text === last) return shown;
  const grows = !prompts.includes(last) && typing.some((prompt) => text.startsWith(prompt) && last.startsWith(prompt));
  return [...(grows ? shown.slice(0, -1) : shown), text].slice(-mostShown);
}
