import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupSizes } from '../../shared/verification/groups';
import { classes } from './classes';
import { cut, spell } from './codes';

/** Spells codes for screen readers in the language on the screen. */
export function useSpell(): (code: string, groups?: readonly number[]) => string {
  const { t } = useTranslation('common');
  return (code, groups = groupSizes(code.length)) =>
    spell(code, groups, ({ key, character }) => t(`code.${key}`, { character }));
}

/**
 * A code in cells: one a character with a rule under it, groups as gaps (copying gives no space).
 * @param length cells in all; more than `value` has leaves empty ones
 * @param groups sizes; by default 6 → 3-3, 8 → 4-4 …
 * @param caret `true` shows it in the first empty cell, a number in the cell of that place
 * @param wrong places of characters that don't belong there
 * @param label overrides the spelled label; `decorative` hides it (when a real input says the same)
 */
export function Comb(props: {
  readonly value: string;
  readonly length?: number | undefined;
  readonly groups?: readonly number[] | undefined;
  readonly size?: 's' | 'm' | 'l' | 'xl' | undefined;
  readonly caret?: boolean | number | undefined;
  readonly wrong?: readonly number[] | undefined;
  readonly error?: boolean | undefined;
  readonly signed?: boolean | undefined;
  readonly label?: string | undefined;
  readonly decorative?: boolean | undefined;
}): ReactNode {
  const { value, size = 'l', decorative } = props;
  const { t } = useTranslation('common');
  const sayIt = useSpell();
  const length = Math.max(props.length ?? 0, [...value].length);
  const sizes = props.groups ?? groupSizes(length);
  const caretAt = typeof props.caret === 'number' ? props.caret : props.caret ? [...value].length : -1;
  const cellLook = ({ at, character }: Cell) =>
    classes(at === caretAt && (character === '' ? 'cur' : 'at'), props.wrong?.includes(at) && 'bad') || undefined;
  const label = props.label ?? (value === '' ? t('code.empty') : sayIt(value, sizes));
  const look = classes('comb', size !== 'l' && size, props.error && 'err', props.signed && 'sig');
  const said = decorative ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const);
  return (
    <span className={look} translate="no" {...said}>
      {cellsOf(value, length, sizes).map((group) => (
        <span key={group[0]?.at}>
          {group.map((cell) => (
            <i key={cell.at} className={cellLook(cell)}>
              {cell.character}
            </i>
          ))}
        </span>
      ))}
    </span>
  );
}

interface Cell {
  readonly at: number;
  readonly character: string;
}

/** The cells of a code in their groups; an empty cell has no character. */
function cellsOf(value: string, length: number, sizes: readonly number[]): readonly (readonly Cell[])[] {
  const characters = [...value];
  const all = Array.from({ length }, (_, at) => ({ at, character: characters[at] ?? '' }));
  const marks = cut('x'.repeat(length), sizes);
  return marks.map((mark, index) => {
    const start = marks.slice(0, index).reduce((sum, group) => sum + group.length, 0);
    return all.slice(start, start + mark.length);
  });
}
