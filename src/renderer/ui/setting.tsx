import { type ReactNode, useId } from 'react';

/** A titled group of setting rows. */
export function SettingGroup({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="sec w760">
      <h2 className="h-sec">{title}</h2>
      <div className="setg">{children}</div>
    </section>
  );
}

/** One row: words left, a control right. `control` gets the ids to label and describe itself with. */
export function SettingRow({
  title,
  sub,
  control,
}: {
  readonly title: ReactNode;
  readonly sub?: ReactNode | undefined;
  readonly control: (ids: { readonly labelledBy: string; readonly describedBy: string | undefined }) => ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div>
      <div className="m">
        <b id={id}>{title}</b>
        {sub ? <span id={`${id}-s`}>{sub}</span> : null}
      </div>
      {control({ labelledBy: id, describedBy: sub ? `${id}-s` : undefined })}
    </div>
  );
}

/** A row with a switch. Saves at once. */
export function SwitchRow({
  title,
  sub,
  value,
  onChange,
}: {
  readonly title: ReactNode;
  readonly sub?: ReactNode | undefined;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}): ReactNode {
  return (
    <SettingRow
      title={title}
      sub={sub}
      control={(ids) => (
        <Switch labelledBy={ids.labelledBy} describedBy={ids.describedBy} value={value} onChange={onChange} />
      )}
    />
  );
}

/** A switch; give it the id of its label. */
export function Switch({
  labelledBy,
  describedBy,
  value,
  onChange,
}: {
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}): ReactNode {
  return (
    <input
      type="checkbox"
      role="switch"
      aria-checked={value}
      className="sw"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      checked={value}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}

/** A row with a list to choose from. */
export function SelectRow<T extends string | number>({
  title,
  sub,
  value,
  options,
  onChange,
}: {
  readonly title: ReactNode;
  readonly sub?: ReactNode | undefined;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly title: string; readonly data?: boolean }[];
  readonly onChange: (value: T) => void;
}): ReactNode {
  const choose = (text: string) => {
    const chosen = options.find((option) => String(option.value) === text);
    if (chosen) onChange(chosen.value);
  };
  return (
    <SettingRow
      title={title}
      sub={sub}
      control={(ids) => (
        <select
          className="in"
          aria-labelledby={ids.labelledBy}
          aria-describedby={ids.describedBy}
          value={String(value)}
          onChange={(event) => choose(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={String(option.value)} translate={option.data ? 'no' : undefined}>
              {option.title}
            </option>
          ))}
        </select>
      )}
    />
  );
}

/** A few short answers side by side; the pressed one is dark. */
export function Segmented<T extends string>({
  label,
  items,
  value,
  onChange,
}: {
  readonly label: string;
  readonly items: readonly { readonly value: T; readonly title: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}): ReactNode {
  return (
    <fieldset className="seg" aria-label={label}>
      {items.map((item) => (
        <button key={item.value} type="button" aria-pressed={item.value === value} onClick={() => onChange(item.value)}>
          {item.title}
        </button>
      ))}
    </fieldset>
  );
}
