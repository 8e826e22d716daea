import { fail, ok, type Result } from '../result';
import { kindOf, nameOf } from '../verification/code-characters';

/** Why a text from outside is not shown: a character in it does something else than stand there. Facts: { field, character }. */
export type InertProblem =
  | 'link-control-character'
  | 'link-reordered'
  | 'link-invisible-character'
  | 'link-broken-character';

const problems: Readonly<Record<string, InertProblem>> = {
  control: 'link-control-character',
  reordering: 'link-reordered',
  invisible: 'link-invisible-character',
  broken: 'link-broken-character',
};
/** Tabs and line breaks are separators to `kindOf`; in a link's one line of text they are control characters. */
const control = /^[\p{Cc}\u2028\u2029]$/u;

/**
 * Passes a text whose every character stands for itself: no control character, no bidirectional override, nothing
 * invisible, no half surrogate pair (SECURITY.md E14, P14).
 */
export function inertText(field: string, text: string): Result<string, InertProblem> {
  for (const character of text) {
    const code = control.test(character) ? 'link-control-character' : problems[kindOf(character)];
    if (code !== undefined) return fail(code, { field, character: nameOf(character) });
  }
  return ok(text);
}
