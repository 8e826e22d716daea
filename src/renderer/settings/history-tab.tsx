import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Skeleton } from '../ui/empty';
import { FailureNote } from '../ui/failure-note';
import { SettingGroup, SwitchRow } from '../ui/setting';
import { showToast } from '../ui/toast';
import { useCall } from '../ui/use-call';
import { HistoryTable } from './history-table';
import { HISTORY_LIMIT, useHistory } from './use-history';
import type { SettingsWork } from './use-settings';

/** Whether a history is kept, what is in it, and a way to erase it. */
export function HistoryTab({ view: { protection }, setProtection }: SettingsWork): ReactNode {
  const { t } = useTranslation('settings');
  const { live, reload } = useHistory();
  const entries = live.state === 'ready' ? live.value : [];
  const full = entries.length >= HISTORY_LIMIT;
  return (
    <>
      {protection ? (
        <SettingGroup title={t('history.title')}>
          <SwitchRow
            title={t('history.keep')}
            sub={t('history.keepHint')}
            value={protection.history}
            onChange={(history) => setProtection({ history })}
          />
        </SettingGroup>
      ) : null}
      <section className="sec w760">
        <h2 className="h-sec">{t('history.list')}</h2>
        {live.state === 'loading' ? <Skeleton /> : null}
        {live.state === 'failed' ? <FailureNote failure={live.error} onNext={reload} /> : null}
        {live.state === 'ready' && entries.length === 0 ? <Nothing off={protection?.history === false} /> : null}
        {entries.length > 0 ? <HistoryTable entries={entries} /> : null}
        {full ? <p className="sub mt2">{t('history.more', { count: HISTORY_LIMIT })}</p> : null}
        {entries.length > 0 ? <ClearHistory onCleared={reload} /> : null}
      </section>
    </>
  );
}

function Nothing({ off }: { readonly off: boolean }): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <div className="nothing">
      <b>{t('history.empty')}</b>
      <p className="sub">{off ? t('history.off') : t('history.emptyText')}</p>
    </div>
  );
}

/** Erases the history after one question; the safe answer has the focus. */
function ClearHistory({ onCleared }: { readonly onCleared: () => void }): ReactNode {
  const { t } = useTranslation('settings');
  const [asking, setAsking] = useState(false);
  const clear = useCall('verification/clear-history');
  const erase = async () => {
    const done = await clear.send({});
    setAsking(false);
    if (!done) return;
    showToast({ text: t('history.cleared'), icon: 'trash' });
    onCleared();
  };
  return (
    <div className="stack mt4">
      {clear.failure ? <FailureNote failure={clear.failure} /> : null}
      <div>
        <Button kind="danger-o" icon="trash" onPress={() => setAsking(true)}>
          {t('history.clear')}
        </Button>
      </div>
      {asking ? (
        <Dialog
          title={t('history.clearTitle')}
          urgent
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button focus onPress={() => setAsking(false)}>
                {t('history.keepIt')}
              </Button>
              <Button kind="danger" busy={clear.busy} onPress={() => void erase()}>
                {t('history.clear')}
              </Button>
            </>
          }
        >
          <p className="t2 mt2">{t('history.clearText')}</p>
        </Dialog>
      ) : null}
    </div>
  );
}
