import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../shared/verification/contract';
import { useMoment } from '../i18n/format';
import { scrollArea } from '../ui/scroll-area';
import { Data, type Mood, StatusWord } from '../ui/words';

const OUTCOME = {
  accepted: { mood: 'ok', word: 'accepted' },
  refused: { mood: 'bad', word: 'refused' },
  'not-said': { mood: 'plain', word: 'notSaid' },
} as const satisfies Record<HistoryEntry['outcome'], { readonly mood: Mood; readonly word: string }>;

/** The history as a table; scrolls sideways by itself where the window is narrow. */
export function HistoryTable({ entries }: { readonly entries: readonly HistoryEntry[] }): ReactNode {
  const { t } = useTranslation('settings');
  const heads = ['time', 'portal', 'account', 'method', 'outcome'] as const;
  return (
    <section className="scrollx" {...scrollArea} aria-label={t('history.list')}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{t(`history.${head}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Line key={`${entry.at} ${entry.portal} ${entry.account}`} entry={entry} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ entry }: { readonly entry: HistoryEntry }): ReactNode {
  const { t } = useTranslation('settings');
  const moment = useMoment();
  const { mood, word } = OUTCOME[entry.outcome];
  return (
    <tr>
      <td className="nowrap">
        <Data>{moment(entry.at)}</Data>
      </td>
      <td>
        <Data>{entry.portal}</Data>
      </td>
      <td>
        <Data>{entry.account}</Data>
      </td>
      <td>
        <Method method={entry.method} />
      </td>
      <td>
        <StatusWord mood={mood}>{t(`history.${word}`)}</StatusWord>
      </td>
    </tr>
  );
}

/** A way to answer in words; one that this version doesn't know is shown as it was written. */
function Method({ method }: { readonly method: string }): ReactNode {
  const { t, i18n } = useTranslation('settings');
  const loose = t as unknown as (key: string) => string;
  const known = i18n.exists(`settings:history.methods.${method}`);
  return known ? loose(`history.methods.${method}`) : <Data>{method}</Data>;
}
