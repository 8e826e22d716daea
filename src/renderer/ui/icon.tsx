import type { ReactNode } from 'react';
import { classes } from './classes';
import { iconShapes } from './icon-shapes';
import { drawShapes } from './shape';

/** Names of the interface icons (`design/icons/ui-*.svg`). */
export type IconName = keyof typeof iconShapes;

/** One interface icon, hidden from screen readers: the word beside it says the same. `small` is 16 px instead of 20. */
export function Icon({
  name,
  small,
  className,
}: {
  readonly name: IconName;
  readonly small?: boolean | undefined;
  readonly className?: string | undefined;
}): ReactNode {
  return (
    <svg className={classes('i', small && 's', className)} viewBox="0 0 20 20" aria-hidden="true">
      {drawShapes(iconShapes[name])}
    </svg>
  );
}

/** The large mark of the gate screens. */
export function BigMark(): ReactNode {
  return (
    <svg className="bigmark" viewBox="0 0 128 128" fill="none" strokeLinecap="square" aria-hidden="true">
      <path d="M20 56 64 16l44 40" stroke="var(--ink)" strokeWidth="11" />
      <path d="M20 72l44 40 44-40" stroke="var(--signal)" strokeWidth="11" />
      <circle cx="64" cy="64" r="9" fill="var(--ink)" stroke="none" />
    </svg>
  );
}
