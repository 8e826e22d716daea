/** What a key press asks for, wherever the focus is (DESIGN.md 7). */
export type Shortcut =
  | 'page-1'
  | 'page-2'
  | 'page-3'
  | 'page-4'
  | 'page-5'
  | 'lock'
  | 'search'
  | 'add'
  | 'back'
  | 'escape'
  | 'help'
  | 'touch'
  | 'primary';

/** The parts of a key event that count. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Where it was pressed: on a Mac Cmd stands for Ctrl; single letters work outside fields only, and can be switched off.
 * `pressable`: on something that does something of its own on Enter (a button, a link, a form).
 */
export interface Where {
  readonly mac: boolean;
  readonly typing: boolean;
  readonly pressable: boolean;
  readonly singleKeys: boolean;
}

const WITH_CONTROL: Readonly<Record<string, Shortcut>> = {
  '1': 'page-1',
  '2': 'page-2',
  '3': 'page-3',
  '4': 'page-4',
  '5': 'page-5',
  l: 'lock',
  f: 'search',
  n: 'add',
};
const SINGLE: Readonly<Record<string, Shortcut>> = { '/': 'search', '?': 'help', t: 'touch' };

/** Reads a key press; null when it means nothing to us. */
export function readShortcut(press: Press, where: Where): Shortcut | null {
  const control = where.mac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
  const key = press.key.toLowerCase();
  if (control && !press.altKey && !press.shiftKey) return WITH_CONTROL[key] ?? null;
  if (press.ctrlKey || press.metaKey) return null;
  if (press.altKey) return press.key === 'ArrowLeft' ? 'back' : null;
  if (press.key === 'Escape') return 'escape';
  if (press.key === 'Enter') return press.shiftKey || where.pressable ? null : 'primary';
  return where.typing || !where.singleKeys ? null : (SINGLE[key] ?? null);
}
