import { type ReactNode, useId } from 'react';
import { Labelled } from './labelled';

/** A labelled field of several lines for a whole text. */
export function TextArea({
  label,
  value,
  onChange,
  maxLength,
  rows,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  readonly rows: number;
}): ReactNode {
  const id = useId();
  return (
    <Labelled id={id} label={label}>
      <textarea
        id={id}
        className="in code"
        value={value}
        rows={rows}
        maxLength={maxLength}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        translate="no"
      />
    </Labelled>
  );
}
