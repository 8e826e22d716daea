import type { ReactNode } from 'react';
import { Comb } from '../ui/comb';
import type { CodeText } from './use-code-text';

/** Cells that are drawn at most; a longer text is told in words. */
const MOST_CELLS = 48;
const SIZES = [
  { upTo: 10, size: 'l' },
  { upTo: 20, size: 'm' },
] as const;

/** The cells of a code field: as many as are wanted, more when there is more, smaller when there are many. */
export function CodeCells({
  code,
  problem,
  size,
  groups,
  caret,
}: {
  readonly code: CodeText;
  readonly problem: string | null;
  readonly size?: 'm' | 'l' | undefined;
  /** Sizes of the groups where the device has its own; by default as for every code of this length. */
  readonly groups?: readonly number[] | undefined;
  /** Place of the caret; null: the field has no focus. */
  readonly caret: number | null;
}): ReactNode {
  const { reading, shape } = code;
  const value = [...reading.check.value].slice(0, MOST_CELLS).join('');
  const wanted = Math.min(MOST_CELLS, shape.min === shape.max ? shape.max : Math.max(shape.min, value.length));
  const length = Math.max(wanted, value.length);
  const fitting = SIZES.find(({ upTo }) => length <= upTo)?.size ?? 's';
  return (
    <Comb
      decorative
      value={value}
      length={length}
      groups={groups}
      size={size === 'm' && fitting === 'l' ? 'm' : fitting}
      caret={caret ?? undefined}
      wrong={reading.wrong}
      error={problem !== null}
      signed={reading.check.problem === null}
    />
  );
}
