import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CredentialSummary } from '../../shared/vault/contract';
import { scrollArea } from '../ui/scroll-area';
import { CredentialDetailPane } from './credential-detail';
import { CredentialList } from './credential-list';
import { prepare, search } from './search';
import { useRemove } from './use-remove';
import type { VaultListProps } from './vault-list';

/** List left, detail right. The first credential is shown while none was chosen. */
export function CredentialPanes({
  credentials,
  reload,
  chosen,
  onChoose,
  go,
}: VaultListProps & { readonly credentials: readonly CredentialSummary[]; readonly reload: () => void }): ReactNode {
  const { t } = useTranslation('vault');
  const [query, setQuery] = useState('');
  const list = useRef<HTMLElement>(null);
  const entries = useMemo(() => prepare(credentials, (kind) => t(`kinds.${kind}`)), [credentials, t]);
  const found = useMemo(() => search(entries, query), [entries, query]);
  const shown = (found.find(({ credential }) => credential.id === chosen) ?? found[0])?.credential ?? null;
  const remover = useRemove({
    reload,
    onRemoved: (id) => {
      onChoose(
        neighbour(
          found.map(({ credential }) => credential.id),
          id,
        ),
      );
      focusChosen(list.current);
    },
    onRestored: onChoose,
  });
  return (
    <div className="panes">
      <CredentialList
        listRef={list}
        found={found}
        query={query}
        onQuery={setQuery}
        shown={shown?.id ?? null}
        onChoose={onChoose}
      />
      {shown ? (
        <section className="main" {...scrollArea} aria-label={t('details.of', { name: shown.portal })}>
          <CredentialDetailPane key={shown.id} credential={shown} go={go} remover={remover} />
        </section>
      ) : (
        <section className="main" {...scrollArea} aria-label={t('list')}>
          <h2 className="h-page">{t('search.none', { query })}</h2>
          <p className="t2 mt2">{t('search.noneHint')}</p>
        </section>
      )}
    </div>
  );
}

/** What is shown once `id` is gone: the next one, else the one before it. */
function neighbour(ids: readonly string[], id: string): string | null {
  const at = ids.indexOf(id);
  return ids[at + 1] ?? ids[at - 1] ?? null;
}

/** After a deletion the focus goes to the row that is shown now, once it is drawn. */
function focusChosen(list: HTMLElement | null): void {
  requestAnimationFrame(() => list?.querySelector<HTMLElement>('.pick[aria-current]')?.focus());
}
