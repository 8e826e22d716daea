import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileEntry } from '../../../shared/profiles/contract';
import { scrollArea } from '../../ui/scroll-area';
import { Data } from '../../ui/words';
import { useDay } from './day';
import { ImportButton } from './import-button';

/** First letters of a name's first two words. */
const initials = (name: string): string =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();

/** The left pane: every profile with where it comes from and its day, and a way to bring one in. */
export function ProfileList({
  entries,
  shown,
  onChoose,
}: {
  readonly entries: readonly ProfileEntry[];
  readonly shown: string | null;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation('profiles');
  return (
    <section className="side" {...scrollArea} aria-label={t('list')}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Row entry={entry} current={entry.id === shown} onChoose={() => onChoose(entry.id)} />
          </li>
        ))}
      </ul>
      <ImportButton onImported={onChoose} />
    </section>
  );
}

function Row({
  entry,
  current,
  onChoose,
}: {
  readonly entry: ProfileEntry;
  readonly current: boolean;
  readonly onChoose: () => void;
}): ReactNode {
  const { t } = useTranslation('profiles');
  const day = useDay();
  return (
    <button type="button" className="pick" aria-current={current || undefined} onClick={onChoose}>
      <span className="av" aria-hidden="true" translate="no">
        {initials(entry.name)}
      </span>
      <span className="m">
        <b translate="no">{entry.name}</b>
        <span>
          {t(`origin.${entry.origin}`)} <Data>{day(entry.updated)}</Data>
        </span>
      </span>
    </button>
  );
}
