import { type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from 'react';
import { Icon, type IconName } from './icon';
import { useFocusOnMount } from './use-focus';

/** One line of a choice list. */
export interface ChoiceItem<T extends string> {
  readonly value: T;
  readonly icon?: IconName | undefined;
  readonly title: ReactNode;
  readonly sub?: ReactNode | undefined;
  /** A `StatusWord`. */
  readonly status?: ReactNode | undefined;
  /** Why it can't be chosen now; it stays in the list, `aria-disabled`. */
  readonly reason?: string | undefined;
}

/**
 * A radio group drawn as a list. Arrow keys move and choose, as in every radio group.
 * @param focus the chosen line takes the focus when the list appears: it is the one field of its step
 */
export function Choice<T extends string>({
  label,
  items,
  value,
  onChange,
  focus = false,
}: {
  readonly label: string;
  readonly focus?: boolean | undefined;
  readonly items: readonly ChoiceItem<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
}): ReactNode {
  const name = useId();
  const chosen = useFocusOnMount<HTMLInputElement>(focus);
  useInSight(chosen, value);
  return (
    <div className="choice" role="radiogroup" aria-label={label}>
      {items.map((item) => (
        <label key={item.value}>
          {item.icon ? <Icon name={item.icon} /> : null}
          <input
            ref={item.value === value ? chosen : undefined}
            type="radio"
            name={name}
            checked={item.value === value}
            aria-disabled={item.reason ? true : undefined}
            onChange={() => (item.reason ? undefined : onChange(item.value))}
          />
          <span className="m">
            <b>{item.title}</b>
            {(item.reason ?? item.sub) ? <span>{item.reason ?? item.sub}</span> : null}
          </span>
          {item.status}
          <span className="rad" />
        </label>
      ))}
    </div>
  );
}

/** Scrolls to the chosen line when another one is chosen, by whatever; the list is left alone when it appears. */
function useInSight(chosen: RefObject<HTMLElement | null>, value: string | null): void {
  const shown = useRef(value);
  useLayoutEffect(() => {
    if (shown.current !== value) chosen.current?.closest('label')?.scrollIntoView({ block: 'nearest' });
    shown.current = value;
  }, [chosen, value]);
}
