import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon, type IconName } from './icon';
import { keyName } from './platform';

/** Good, soon or partial, failed, or neither. Colour is third: shape and word come first. */
export type Mood = 'ok' | 'wrn' | 'bad' | 'plain';

const MOOD_ICON = { ok: 'check', wrn: 'warn', bad: 'stop', plain: 'info' } as const satisfies Record<Mood, IconName>;

/** Text that is data, not a sentence: names, codes, numbers. Kept out of translation and of the en-XA check. */
export function Data({
  children,
  code,
  className,
}: {
  readonly children: ReactNode;
  /** In the code face, figures of equal width. */
  readonly code?: boolean | undefined;
  readonly className?: string | undefined;
}): ReactNode {
  return (
    <span translate="no" className={classes(code && 'code', className) || undefined}>
      {children}
    </span>
  );
}

/** A key cap. */
export function Kbd({ children }: { readonly children: string }): ReactNode {
  return (
    <span aria-hidden="true">
      <kbd translate="no">{keyName(children)}</kbd>
    </span>
  );
}

/** A status: icon and word. `opt` leaves it out on the narrowest windows. */
export function StatusWord({
  mood = 'plain',
  icon,
  opt,
  children,
}: {
  readonly mood?: Mood | undefined;
  readonly icon?: IconName | undefined;
  readonly opt?: boolean | undefined;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className={classes('st', mood !== 'plain' && mood, opt && 'opt')}>
      <Icon name={icon ?? (mood === 'plain' ? 'clock' : MOOD_ICON[mood])} />
      {children}
    </span>
  );
}

/** A small label. */
export function Tag({
  mood = 'plain',
  children,
}: {
  readonly mood?: Mood | undefined;
  readonly children: ReactNode;
}): ReactNode {
  return <span className={classes('tag', mood !== 'plain' && mood)}>{children}</span>;
}

/** A note in the page: icon, title, text, one action. */
export function Note({
  mood = 'plain',
  icon,
  title,
  children,
  action,
}: {
  readonly mood?: Mood | undefined;
  readonly icon?: IconName | undefined;
  readonly title?: ReactNode | undefined;
  readonly children?: ReactNode | undefined;
  readonly action?: ReactNode | undefined;
}): ReactNode {
  return (
    <div className={classes('note', mood !== 'plain' && mood)}>
      <Icon name={icon ?? MOOD_ICON[mood]} />
      <div className={action ? undefined : 'note-wide'}>
        {title ? <b>{title}</b> : null}
        {children ? <p>{children}</p> : null}
      </div>
      {action}
    </div>
  );
}

/** A line under a field. With `mood` it has the mood's icon and colour. */
export function Hint({
  id,
  mood = 'plain',
  children,
}: {
  readonly id?: string | undefined;
  readonly mood?: Mood | undefined;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <p id={id} className={classes('hint', mood === 'bad' ? 'err' : mood !== 'plain' && mood)}>
      {mood === 'plain' ? null : <Icon name={MOOD_ICON[mood]} small />}
      <span>{children}</span>
    </p>
  );
}
