import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon';
import { useShortcut } from '../ui/use-shortcut';
import { Kbd } from '../ui/words';

/** The search field. Ctrl F or / comes here, Esc clears it, Enter shows the first row that was found. */
export function SearchBox({
  query,
  onQuery,
  onOpen,
}: {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: () => void;
}): ReactNode {
  const { t } = useTranslation('vault');
  const field = useRef<HTMLInputElement>(null);
  useShortcut('search', () => field.current?.select());
  useShortcut('escape', () => {
    if (query === '') return false;
    onQuery('');
    return true;
  });
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) onOpen();
  };
  return (
    <search className="searchbox">
      <Icon name="search" />
      <input
        ref={field}
        className="in"
        type="search"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKey}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
      />
    </search>
  );
}

/** Which keys do what while searching. */
export function SearchKeys(): ReactNode {
  const { t } = useTranslation('vault');
  return (
    <div className="search-keys" aria-hidden="true">
      <p className="grp">{t('search.keys')}</p>
      <p className="sub">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> {t('search.choose')} <Kbd>↵</Kbd> {t('search.open')} <Kbd>Esc</Kbd> {t('search.escape')}
      </p>
    </div>
  );
}
