import { type ReactNode, useId } from 'react';
import { useFocusOnMount } from './use-focus';

/** One picture to choose. */
export interface PictureItem<T extends string> {
  readonly value: T;
  /** Decoration: the title says the same. */
  readonly picture: ReactNode;
  readonly title: ReactNode;
  readonly sub?: ReactNode | undefined;
}

/**
 * A radio group of pictures. Arrow keys move and choose, as in every radio group.
 * @param focus the chosen picture takes the focus when the group appears: it is the one field of its step
 */
export function PictureChoice<T extends string>(props: {
  readonly label: string;
  readonly items: readonly PictureItem<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly focus?: boolean | undefined;
}): ReactNode {
  const { label, items, value, onChange } = props;
  const name = useId();
  const chosen = useFocusOnMount<HTMLInputElement>(props.focus ?? false);
  return (
    <div className="phones" role="radiogroup" aria-label={label}>
      {items.map((item) => (
        <label key={item.value} className="phopt">
          <input
            ref={item.value === value ? chosen : undefined}
            type="radio"
            name={name}
            className="sr"
            checked={item.value === value}
            onChange={() => onChange(item.value)}
          />
          {item.picture}
          <b>{item.title}</b>
          {item.sub ? <span>{item.sub}</span> : null}
        </label>
      ))}
    </div>
  );
}
