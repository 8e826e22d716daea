import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { say } from '../ui/say';
import { ask } from '../ui/use-call';
import { useCopy } from '../ui/use-copy';
import { Data, StatusWord, Tag } from '../ui/words';
import type { PracticeWork } from './use-practice';

/** The practice portal: on or off, its address, and the way into the browser. Drawn like the browser it opens in. */
export function PortalPanel(work: PracticeWork & { readonly onAnswer: () => void }): ReactNode {
  const { t } = useTranslation(['practice', 'common']);
  const { url } = work.view;
  const copy = useCopy();
  return (
    <section className="browser" aria-label={t('portal.title')}>
      <div className="chrome">
        <Icon name="left" small />
        <Icon name="right" small />
        <Icon name="refresh" small />
        <div className="url">
          <Icon name="lock" />
          {url ? <Data>{url}</Data> : <span className="t3">{t('portal.off')}</span>}
        </div>
        {url ? (
          <Button
            size="sm"
            kind="quiet"
            icon="copy"
            label={t('common:copyThis', { what: t('portal.address') })}
            onPress={() => void copy(url)}
          >
            {t('common:copy')}
          </Button>
        ) : null}
      </div>
      <div className="web">
        <div className="brandrow">
          <BankMark />
          <Data>{t('portal.name')}</Data>
          <span className="grow" />
          <Tag mood="wrn">{t('title')}</Tag>
        </div>
        {work.view.running ? <RunningPortal {...work} /> : <StoppedPortal {...work} />}
      </div>
    </section>
  );
}

function BankMark(): ReactNode {
  return (
    <svg viewBox="0 0 26 26" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
      <path d="M3 22V9l10-6 10 6v13M8 22v-9M13 22v-9M18 22v-9M2 22h22" />
    </svg>
  );
}

function StoppedPortal({ act }: PracticeWork): ReactNode {
  const { t } = useTranslation('practice');
  const [busy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    await act('practice/start', {});
    setBusy(false);
  };
  return (
    <>
      <h2 className="h-step">{t('portal.title')}</h2>
      <p className="t2 mt1 w560">{t('portal.offLead')}</p>
      <div className="rowx wrap mt5">
        <Button kind="pri" size="lg" icon="play" busy={busy} onPress={() => void start()}>
          {busy ? t('portal.starting') : t('portal.start')}
        </Button>
        <span className="sub">{t('portal.local')}</span>
      </div>
    </>
  );
}

function RunningPortal({ act, fail, onAnswer }: PracticeWork & { readonly onAnswer: () => void }): ReactNode {
  const { t } = useTranslation('practice');
  const open = async () => {
    const reply = await ask('practice/open', {});
    fail(reply.ok ? null : reply.error);
    if (reply.ok) say(t('portal.opened'));
  };
  return (
    <>
      <div className="rowx wrap">
        <h2 className="h-step grow">{t('portal.title')}</h2>
        <StatusWord mood="ok">{t('portal.running')}</StatusWord>
        <Button size="sm" onPress={() => void act('practice/stop', {})}>
          {t('portal.stop')}
        </Button>
      </div>
      <ol className="nextl mt4">
        <li>{t('portal.steps.one')}</li>
        <li>{t('portal.steps.two')}</li>
        <li>{t('portal.steps.three')}</li>
      </ol>
      <div className="rowx wrap mt5">
        <Button kind="pri" size="lg" icon="net" onPress={() => void open()}>
          {t('portal.open')}
        </Button>
        <Button size="lg" icon="verify" onPress={onAnswer}>
          {t('portal.go')}
        </Button>
      </div>
    </>
  );
}
