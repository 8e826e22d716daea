import type { ReactNode } from 'react';

/** A list of facts about one thing: name, value, a small button. Holds `SpecRow`s. */
export function Spec({ children }: { readonly children: ReactNode }): ReactNode {
  return <dl className="spec">{children}</dl>;
}

/** One fact. */
export function SpecRow({
  name,
  children,
  action,
}: {
  readonly name: ReactNode;
  readonly children: ReactNode;
  readonly action?: ReactNode | undefined;
}): ReactNode {
  return (
    <div>
      <dt className="k">{name}</dt>
      <dd className="v">{children}</dd>
      <dd className="a">{action}</dd>
    </div>
  );
}
