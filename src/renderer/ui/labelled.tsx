import type { ReactNode } from 'react';
import { classes } from './classes';
import { Hint } from './words';

/** The words around a field. */
export interface FieldWords {
  readonly label: string;
  /** The label is data, no sentence of ours. */
  readonly dataLabel?: boolean | undefined;
  readonly hint?: ReactNode | undefined;
  /** What is wrong, shown under the field and tied to it (`aria-invalid`, `aria-describedby`). */
  readonly error?: ReactNode | undefined;
}

/** What ties a field to its words in {@link Labelled}. */
export const tied = (id: string, { error, hint }: Pick<FieldWords, 'error' | 'hint'>) => ({
  id,
  'aria-invalid': error ? (true as const) : undefined,
  'aria-describedby': classes(Boolean(error) && `${id}-e`, Boolean(hint) && `${id}-h`) || undefined,
});

/** A field with its label, what is wrong with it and its hint. */
export function Labelled({
  id,
  label,
  dataLabel,
  error,
  hint,
  children,
  below,
}: FieldWords & {
  readonly id: string;
  readonly children: ReactNode;
  readonly below?: ReactNode | undefined;
}): ReactNode {
  return (
    <div className="field">
      <label htmlFor={id} translate={dataLabel ? 'no' : undefined}>
        {label}
      </label>
      {children}
      {error ? (
        <Hint id={`${id}-e`} mood="bad">
          {error}
        </Hint>
      ) : null}
      {hint ? <Hint id={`${id}-h`}>{hint}</Hint> : null}
      {below}
    </div>
  );
}
