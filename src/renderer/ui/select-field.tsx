import { type ReactNode, useId } from 'react';
import { Labelled } from './labelled';

/** A labelled list to choose one value from. `data` marks options that are no sentences. */
export function SelectField<T extends string | number>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly title: string; readonly data?: boolean }[];
  readonly onChange: (value: T) => void;
}): ReactNode {
  const id = useId();
  const choose = (text: string) => {
    const chosen = options.find((option) => String(option.value) === text);
    if (chosen) onChange(chosen.value);
  };
  return (
    <Labelled id={id} label={label}>
      <select id={id} className="in" value={String(value)} onChange={(event) => choose(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={String(option.value)} translate={option.data ? 'no' : undefined}>
            {option.title}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
