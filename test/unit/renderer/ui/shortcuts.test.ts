import { describe, expect, it } from 'vitest';
import { type Press, readShortcut, type Where } from '../../../../src/renderer/ui/shortcuts';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const outside: Where = { mac: false, typing: false, pressable: false, singleKeys: true };

describe('a key press', () => {
  it('means the same with Ctrl here and with Cmd on a Mac, and nothing with the other one', () => {
    expect(readShortcut(press('l', { ctrlKey: true }), outside)).toBe('lock');
    expect(readShortcut(press('l', { metaKey: true }), outside)).toBeNull();
    expect(readShortcut(press('l', { metaKey: true }), { ...outside, mac: true })).toBe('lock');
  });

  it('of Enter goes to the main button, but not on what does something of its own', () => {
    expect(readShortcut(press('Enter'), outside)).toBe('primary');
    expect(readShortcut(press('Enter'), { ...outside, typing: true })).toBe('primary');
    expect(readShortcut(press('Enter'), { ...outside, pressable: true })).toBeNull();
  });

  it('of a single letter means nothing in a field, nor when single letters are switched off (2.1.4)', () => {
    expect(readShortcut(press('t'), outside)).toBe('touch');
    expect(readShortcut(press('t'), { ...outside, typing: true })).toBeNull();
    expect(readShortcut(press('t'), { ...outside, singleKeys: false })).toBeNull();
  });

  it('of Alt and the left arrow goes back a step, of Esc cancels, also in a field', () => {
    expect(readShortcut(press('ArrowLeft', { altKey: true }), outside)).toBe('back');
    expect(readShortcut(press('Escape'), { ...outside, typing: true })).toBe('escape');
  });
});
