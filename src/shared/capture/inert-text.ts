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
/** Line and paragraph separators are spaces to `kindOf`; in one line of a link they break it. */
const lineBreak = /^[\u2028\u2029\u0085]$/;

/**
 * Passes a text whose every character stands for itself: no control character, no bidirectional override, nothing
 * invisible, no half surrogate pair (SECURITY.md E14, P14).
 */
export function inertText(field: string, text: string): Result<string, InertProblem> {
  for (const character of text) {
    const code = lineBreak.test(character) ? 'link-control-character' : problems[kindOf(character)];
    if (code !== undefined) return fail(code, { field, character: nameOf(character) });
  }
  return ok(text);
}
