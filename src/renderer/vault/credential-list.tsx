import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/button';
import { say } from '../ui/say';
import { scrollArea } from '../ui/scroll-area';
import { CredentialRow } from './credential-row';
import { type Entry, GROUPS, groupOf, WINDOW } from './search';
import { SearchBox, SearchKeys } from './search-box';

/** Moves the focus among the rows; Home and End go to the ends. Every move shows that credential. */
function moveTo(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.pick')];
  const at = rows.findIndex((row) => row.matches(':focus'));
  const places: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: at < 0 ? -1 : 0,
    End: at < 0 ? -1 : rows.length - 1,
  };
  const row = rows[places[event.key] ?? -1];
  if (!row) return;
  event.preventDefault();
  row.focus();
  row.click();
}

/** The left pane: search, then the rows in three groups. Only a part of a long list is drawn at once. */
export function CredentialList({
  listRef,
  found,
  query,
  onQuery,
  shown,
  onChoose,
}: {
  readonly listRef: RefObject<HTMLElement | null>;
  readonly found: readonly Entry[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly shown: string | null;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation('vault');
  const [drawnMost, setDrawnMost] = useState({ query, limit: WINDOW });
  const limit = drawnMost.query === query ? drawnMost.limit : WINDOW;
  useEffect(() => {
    if (query !== '') say(t('search.found', { count: found.length }));
  }, [query, found.length, t]);
  const drawn = found.slice(0, limit);
  const rest = found.length - drawn.length;
  return (
    <section className="side" ref={listRef} {...scrollArea} aria-label={t('list')} onKeyDown={moveTo}>
      <SearchBox query={query} onQuery={onQuery} onOpen={() => found[0] && onChoose(found[0].credential.id)} />
      {query === '' ? (
        <Grouped drawn={drawn} shown={shown} onChoose={onChoose} />
      ) : (
        <>
          <p className="grp">{t('search.found', { count: found.length })}</p>
          <Rows entries={drawn} query={query} shown={shown} onChoose={onChoose} />
        </>
      )}
      {rest > 0 ? (
        <p className="more-rows">
          <LinkButton onPress={() => setDrawnMost({ query, limit: limit + WINDOW })}>
            {t('search.more', { count: rest })}
          </LinkButton>
        </p>
      ) : null}
      {query === '' ? null : <SearchKeys />}
    </section>
  );
}

function Grouped({
  drawn,
  shown,
  onChoose,
}: {
  readonly drawn: readonly Entry[];
  readonly shown: string | null;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation('vault');
  return GROUPS.map((group) => {
    const entries = drawn.filter(({ credential }) => groupOf(credential.kind) === group);
    return entries.length === 0 ? null : (
      <div key={group}>
        <h2 className="grp">{t(`groups.${group}`)}</h2>
        <Rows entries={entries} query="" shown={shown} onChoose={onChoose} />
      </div>
    );
  });
}

function Rows({
  entries,
  query,
  shown,
  onChoose,
}: {
  readonly entries: readonly Entry[];
  readonly query: string;
  readonly shown: string | null;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  return (
    <ul>
      {entries.map(({ credential }) => (
        <li key={credential.id}>
          <CredentialRow
            credential={credential}
            query={query}
            current={credential.id === shown}
            onChoose={() => onChoose(credential.id)}
          />
        </li>
      ))}
    </ul>
  );
}
