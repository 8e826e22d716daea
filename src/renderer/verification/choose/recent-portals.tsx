import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../shared/verification/contract';
import type { PageProps } from '../../app/page-props';
import { useMoment } from '../../i18n/format';
import { LinkButton } from '../../ui/button';
import { ask } from '../../ui/use-call';
import { Data } from '../../ui/words';

const SHOWN = 3;
const READ = 50;

/** The last verification at each of the portals that were used last. */
function useRecent(): readonly HistoryEntry[] {
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  useEffect(() => {
    const turn = { over: false };
    void ask('verification/history', { limit: READ }).then((reply) => {
      if (reply.ok && !turn.over) setEntries(reply.value);
    });
    return () => {
      turn.over = true;
    };
  }, []);
  const last = new Map<string, HistoryEntry>();
  for (const entry of [...entries].sort((one, other) => other.at - one.at))
    if (!last.has(entry.portal)) last.set(entry.portal, entry);
  return [...last.values()].slice(0, SHOWN);
}

/** Beside the form, never needed: portals used last, and a way to practise. */
export function ChooseAside({
  portals,
  onPortal,
  go,
}: {
  readonly portals: readonly string[];
  readonly onPortal: (portal: string) => void;
  readonly go: PageProps['go'];
}): ReactNode {
  const { t } = useTranslation('verification');
  const recent = useRecent();
  return (
    <aside className="aside hide-800">
      {recent.length > 0 ? <h2 className="h-sec">{t('choose.recent')}</h2> : null}
      {recent.length > 0 ? (
        <ul className="list mt2 mb5">
          {recent.map((entry) => (
            <RecentPortal
              key={entry.portal}
              entry={entry}
              onPress={portals.includes(entry.portal) ? () => onPortal(entry.portal) : null}
            />
          ))}
        </ul>
      ) : null}
      <h2 className="h-sec">{t('choose.practise')}</h2>
      <p className="t2 mt1">{t('choose.practiseText')}</p>
      <p className="mt2">
        <LinkButton onPress={() => go('practice')}>{t('choose.practiseLink')}</LinkButton>
      </p>
    </aside>
  );
}

/** One portal; a press chooses it, where it still has a credential. */
function RecentPortal({ entry, onPress }: { readonly entry: HistoryEntry; readonly onPress: (() => void) | null }) {
  const moment = useMoment();
  const name = <Data>{entry.portal}</Data>;
  return (
    <li>
      <div className="m">
        <b>{onPress ? <LinkButton onPress={onPress}>{name}</LinkButton> : name}</b>
        <span translate="no">{entry.account}</span>
      </div>
      <span className="sub" translate="no">
        {moment(entry.at)}
      </span>
    </li>
  );
}
