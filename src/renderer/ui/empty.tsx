import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Nothing there yet: a picture of the real thing, what it is for, one primary button and one way without a device. */
export function EmptyState({
  picture,
  title,
  lead,
  actions,
  children,
}: {
  readonly picture?: ReactNode | undefined;
  readonly title: ReactNode;
  readonly lead?: ReactNode | undefined;
  readonly actions?: ReactNode | undefined;
  readonly children?: ReactNode | undefined;
}): ReactNode {
  return (
    <div className="empty">
      {picture ? <div>{picture}</div> : null}
      <h2 className="h-step mt5">{title}</h2>
      {lead ? <p className="lead">{lead}</p> : null}
      {actions ? <div className="rowx wrap mt5 centred">{actions}</div> : null}
      {children}
    </div>
  );
}

/** True once `ms` have gone by: for what should not flash when an answer comes at once. */
export function useDelayed(ms: number): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return over;
}

const WIDTHS = ['62%', '84%', '48%', '72%', '56%', '80%'];

/** Grey lines in place of a list that is being read; only after 300 ms. */
export function Skeleton({ lines = 4 }: { readonly lines?: number | undefined }): ReactNode {
  const { t } = useTranslation('common');
  if (!useDelayed(300)) return null;
  return (
    <div className="stack x6" role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={WIDTHS[line] ?? line} className="sk" style={{ width: WIDTHS[line % WIDTHS.length] }} />
      ))}
    </div>
  );
}
