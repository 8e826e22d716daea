import { kindOf, nameOf } from '../../../shared/verification/code-characters';

const shown = 64;

/** The start of a foreign text in one line, every character that does not stand for itself by its number (P14). */
export function inertLine(text: string): string {
  const characters = [...text.slice(0, shown * 2)].slice(0, shown);
  const odd = (character: string) => ['control', 'reordering', 'invisible', 'broken'].includes(kindOf(character));
  const line = characters.map((character) => (odd(character) || /\s/.test(character) ? safe(character) : character));
  return line.join('') + (characters.length < [...text].length ? '…' : '');
}

const safe = (character: string): string => (character === ' ' ? ' ' : nameOf(character));
