import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { classes } from './classes';
import { useFocusOnMount } from './use-focus';
import { Hint } from './words';

/**
 * A labelled field of several lines for a code, a link or a whole text. With `onEnter` it takes the focus and Enter does what
 * that says; without, Enter begins a line.
 */
export function TextArea({
  label,
  value,
  onChange,
  onEnter,
  error,
  maxLength,
  rows,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: (() => void) | undefined;
  readonly error?: ReactNode | undefined;
  readonly maxLength: number;
  readonly rows: number;
}): ReactNode {
  const id = useId();
  const area = useFocusOnMount<HTMLTextAreaElement>(onEnter !== undefined);
  const onKey = (event: KeyboardEvent) => {
    if (!onEnter || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={area}
        className={classes('in code', Boolean(error) && 'err')}
        value={value}
        rows={rows}
        maxLength={maxLength}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKey}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        translate="no"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-e` : undefined}
      />
      {error ? (
        <Hint id={`${id}-e`} mood="bad">
          {error}
        </Hint>
      ) : null}
    </div>
  );
}
