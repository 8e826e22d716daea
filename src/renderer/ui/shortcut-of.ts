import { isMac } from './platform';
import { readShortcut, type Shortcut } from './shortcuts';

const FIELD = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';
const PRESSABLE = 'a[href], button, select, textarea:not([aria-multiline=false]), summary, form';
const isIn = (target: EventTarget | null, places: string) =>
  target instanceof Element && target.closest(places) !== null;

/** The shortcut that a key event of the page is; null also when it was taken already, and for Enter that is held down. */
export function shortcutOf(event: KeyboardEvent, singleKeys: boolean): Shortcut | null {
  if (event.defaultPrevented || event.isComposing) return null;
  const { target } = event;
  const where = { singleKeys, mac: isMac, typing: isIn(target, FIELD), pressable: isIn(target, PRESSABLE) };
  const shortcut = readShortcut(event, where);
  return event.repeat && shortcut === 'primary' ? null : shortcut;
}
