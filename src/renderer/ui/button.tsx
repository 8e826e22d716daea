import { type MouseEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { Icon, type IconName } from './icon';
import { useFocusOnMount } from './use-focus';
import { Kbd } from './words';

/** What every button takes. */
export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: (() => void) | undefined;
  /** `pri` is the one green button of a screen. */
  readonly kind?: 'pri' | 'plain' | 'quiet' | 'danger' | 'danger-o' | undefined;
  readonly size?: 'sm' | 'md' | 'lg' | undefined;
  readonly wide?: boolean | undefined;
  readonly icon?: IconName | undefined;
  /** Key cap shown at the end, e.g. `Ctrl L`. Decoration: the shortcut itself is set up with `useShortcut`. */
  readonly keys?: string | undefined;
  /** Why it can't be pressed yet. The button stays focusable (`aria-disabled`) and is described by this reason. */
  readonly why?: string | null | undefined;
  /** Submits the form that it stands in (Enter does too). */
  readonly submit?: boolean | undefined;
  /** Work is under way: presses are ignored; under reduced motion the words "Working…" take the place of the ring. */
  readonly busy?: boolean | undefined;
  readonly label?: string | undefined;
  /** Takes the focus when it appears: the safe button of a dialog. */
  readonly focus?: boolean | undefined;
  readonly describedBy?: string | undefined;
}

const KIND = { pri: 'pri', plain: '', quiet: 'quiet', danger: 'danger', 'danger-o': 'danger-o' } as const;

/** A button. Never `disabled`: a button that waits says why and keeps its place in the focus order. */
export function Button(props: ButtonProps): ReactNode {
  const { children, onPress, kind = 'plain', size = 'md', wide, icon, keys, why, submit, busy, label } = props;
  const { t } = useTranslation('common');
  const reason = useId();
  const button = useFocusOnMount<HTMLButtonElement>(props.focus ?? false);
  const waits = Boolean(why) || Boolean(busy);
  const press = (event: MouseEvent) => {
    if (waits) event.preventDefault();
    else onPress?.();
  };
  const look = classes('btn', KIND[kind], size !== 'md' && size, wide && 'wide', why && 'dis', busy && 'busy');
  return (
    <button
      ref={button}
      type={submit ? 'submit' : 'button'}
      className={look}
      onClick={press}
      aria-disabled={waits || undefined}
      aria-label={label}
      aria-busy={busy || undefined}
      aria-describedby={classes(why && reason, props.describedBy) || undefined}
    >
      {icon && !busy ? <Icon name={icon} /> : null}
      {children}
      {busy ? <span className="still-working">{t('working')}</span> : null}
      {keys ? <Kbd>{keys}</Kbd> : null}
      {why ? (
        <span id={reason} hidden>
          {why}
        </span>
      ) : null}
    </button>
  );
}

/** A button that looks like a link, for a side way. */
export function LinkButton({
  children,
  onPress,
  expanded,
}: {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** For a button that opens a part below it. */
  readonly expanded?: boolean | undefined;
}): ReactNode {
  return (
    <button type="button" className="linkb" onClick={onPress} aria-expanded={expanded}>
      {children}
    </button>
  );
}
