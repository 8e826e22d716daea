import './settings.css';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageProps } from '../app/page-props';
import { Skeleton } from '../ui/empty';
import { FailureNote } from '../ui/failure-note';
import { Stage, StageBody, StageHead, Tabs } from '../ui/stage';
import { AboutTab } from './about-tab';
import { AppearanceTab } from './appearance-tab';
import { GeneralTab } from './general-tab';
import { HistoryTab } from './history-tab';
import { PortalsTab } from './portals/portals-tab';
import { UnlockTab } from './unlock-tab';
import { type SettingsWork, useSettings } from './use-settings';

const TABS = ['general', 'unlock', 'appearance', 'portals', 'history', 'about'] as const;
type Tab = (typeof TABS)[number];

/** The tabs whose content stands in the page; the portals have panes of their own. */
const CONTENT: Readonly<Record<Exclude<Tab, 'portals'>, (work: SettingsWork) => ReactNode>> = {
  general: GeneralTab,
  unlock: UnlockTab,
  appearance: AppearanceTab,
  history: HistoryTab,
  about: AboutTab,
};

/** Settings: six tabs, every change saved at once. */
export function SettingsPage(_: PageProps): ReactNode {
  const { t } = useTranslation('settings');
  const [tab, setTab] = useState<Tab>('general');
  return (
    <Stage>
      <StageHead title={t('title')} sub={t('sub')} />
      <Tabs items={TABS.map((value) => ({ value, title: t(`tabs.${value}`) }))} value={tab} onChange={setTab} />
      {tab === 'portals' ? <PortalsTab /> : <Page tab={tab} />}
    </Stage>
  );
}

function Page({ tab }: { readonly tab: Exclude<Tab, 'portals'> }): ReactNode {
  const { live, reload, failure, setAppearance, setProtection } = useSettings();
  const Content = CONTENT[tab];
  return (
    <StageBody>
      <div className="mt4">
        {failure ? (
          <div className="w760 settings-fault">
            <FailureNote failure={failure} feature="settings" />
          </div>
        ) : null}
        {live.state === 'loading' ? <Skeleton /> : null}
        {live.state === 'failed' ? <FailureNote failure={live.error} onNext={reload} /> : null}
        {live.state === 'ready' ? (
          <Content
            view={live.value}
            setAppearance={(change) => void setAppearance(change)}
            setProtection={(change) => void setProtection(change)}
          />
        ) : null}
      </div>
    </StageBody>
  );
}
