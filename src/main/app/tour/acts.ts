import { fail, ok } from '../../../shared/result';
import type { Sight } from './sight';
import type { Act, Notes, Where } from './types';

/** A text, or one that the person has noted. */
type Words = string | ((notes: Notes) => string);

const said = (words: Words, notes: Notes): string => (typeof words === 'string' ? words : words(notes));

/** What the person has noted under a name. */
export const noted =
  (name: string) =>
  (notes: Notes): string =>
    notes.get(name) ?? '';

/** Waits until a thing is there. */
export const see =
  (where: Where, sight: Sight): Act =>
  ({ persons }) =>
    persons[where].see(sight);

export const click =
  (where: Where, sight: Sight): Act =>
  ({ persons }) =>
    persons[where].click(sight);

/** Clicks a field and types into it. */
export const type =
  (where: Where, sight: Sight, words: Words): Act =>
  ({ persons, notes }) =>
    persons[where].type(sight, said(words, notes));

/** Notes what a thing's name says, or the group of its pattern, without spaces and commas. */
export const note =
  (name: string, where: Where, sight: Sight): Act =>
  async ({ persons, notes }) => {
    const seen = await persons[where].see(sight);
    if (!seen.ok) return seen;
    const found = typeof sight.name === 'string' ? seen.value.name : sight.name.exec(seen.value.name)?.[1];
    notes.set(name, (found ?? '').replace(/[\s,]/g, ''));
    return ok(undefined);
  };

/** Notes what stands after a label, below a title: `noteAfter('pin', 'app', ['Hand-held token', 'PIN'])`. */
export const noteAfter =
  (name: string, where: Where, path: readonly string[]): Act =>
  async ({ persons, notes }) => {
    const texts = await persons[where].read();
    if (!texts.ok) return texts;
    const place = path.reduce((from, word) => (from === -1 ? -1 : texts.value.indexOf(word, from + 1)), 0);
    const found = place === -1 ? undefined : texts.value[place + 1];
    if (found === undefined) return fail('not-seen', { role: 'text', name: path.join(' – '), seconds: 0 });
    notes.set(name, found);
    return ok(undefined);
  };

/** Presses keys one after the other, each by its name. */
export const pressAll =
  (where: Where, sights: (notes: Notes) => readonly Sight[]): Act =>
  async (scene) => {
    for (const sight of sights(scene.notes)) {
      const pressed = await scene.persons[where].click(sight);
      if (!pressed.ok) return pressed;
    }
    return ok(undefined);
  };

/** Opens a noted address in the window beside. */
export const browse =
  (name: string): Act =>
  async ({ browse: open, notes }) =>
    ok(open(noted(name)(notes)));
