import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Protection } from '../../shared/settings/contract';
import { SelectRow, SettingGroup, SwitchRow } from '../ui/setting';
import { useAnswer } from '../ui/use-answer';
import { Note } from '../ui/words';
import type { SettingsWork } from './use-settings';

const IDLE = [1, 5, 10, 30, 60, 0] as const satisfies readonly Protection['idleMinutes'][];
const CLIPBOARD = [10, 20, 30, 60, 120] as const satisfies readonly Protection['clipboardSeconds'][];
const RESPONSE = [15, 30, 60, 120] as const satisfies readonly Protection['responseSeconds'][];

/** Lock, codes, language and shortcuts. What protects the person is only there while the vault is open. */
export function GeneralTab(work: SettingsWork): ReactNode {
  const { t } = useTranslation('settings');
  const { protection } = work.view;
  return (
    <>
      {protection ? (
        <>
          <LockGroup {...work} protection={protection} />
          <CodesGroup {...work} protection={protection} />
        </>
      ) : (
        <div className="w760">
          <Note icon="lock">{t('lock.needsVault')}</Note>
        </div>
      )}
      <AppGroup {...work} />
    </>
  );
}

type Guarded = SettingsWork & { readonly protection: Protection };

function LockGroup({ protection, setProtection }: Guarded): ReactNode {
  const { t } = useTranslation(['settings', 'common']);
  const idle = IDLE.map((value) => ({
    value,
    title: value === 0 ? t('common:never') : t('common:minutes', { count: value }),
  }));
  return (
    <SettingGroup title={t('lock.title')}>
      <SelectRow
        title={t('lock.idle')}
        sub={t('lock.idleHint')}
        value={protection.idleMinutes}
        options={idle}
        onChange={(idleMinutes) => setProtection({ idleMinutes })}
      />
      <SwitchRow
        title={t('lock.sleep')}
        value={protection.lockOnSleep}
        onChange={(lockOnSleep) => setProtection({ lockOnSleep })}
      />
      <SwitchRow
        title={t('lock.screen')}
        value={protection.lockOnScreenLock}
        onChange={(lockOnScreenLock) => setProtection({ lockOnScreenLock })}
      />
    </SettingGroup>
  );
}

function CodesGroup({ view, setAppearance, protection, setProtection }: Guarded): ReactNode {
  const { t } = useTranslation(['settings', 'common']);
  const info = useAnswer('app/info');
  const inWords = (count: number) => t('common:seconds', { count });
  const seconds = <T extends number>(values: readonly T[]) => values.map((value) => ({ value, title: inWords(value) }));
  const concealed = info.state === 'ready' && info.value.concealedClipboard;
  const histories = info.state !== 'ready' ? '' : t(concealed ? 'codes.concealed' : 'codes.notConcealed');
  return (
    <SettingGroup title={t('codes.title')}>
      <SelectRow
        title={t('codes.clipboard')}
        sub={`${t('codes.clipboardHint')} ${histories}`}
        value={protection.clipboardSeconds}
        options={seconds(CLIPBOARD)}
        onChange={(clipboardSeconds) => setProtection({ clipboardSeconds })}
      />
      <SwitchRow
        title={t('codes.watch')}
        sub={t('codes.watchHint')}
        value={protection.clipboardWatch}
        onChange={(clipboardWatch) => setProtection({ clipboardWatch })}
      />
      <SelectRow
        title={t('codes.response')}
        sub={t('codes.responseHint')}
        value={protection.responseSeconds}
        options={seconds(RESPONSE)}
        onChange={(responseSeconds) => setProtection({ responseSeconds })}
      />
      <SwitchRow
        title={t('codes.nato')}
        sub={t('codes.natoHint')}
        value={view.appearance.natoLetters}
        onChange={(natoLetters) => setAppearance({ natoLetters })}
      />
    </SettingGroup>
  );
}

function AppGroup({ view: { appearance }, setAppearance }: SettingsWork): ReactNode {
  const { t } = useTranslation('settings');
  const languages = [
    { value: 'en', title: t('application.english') },
    { value: 'en-XA', title: t('application.pseudo') },
  ] as const;
  return (
    <SettingGroup title={t('application.title')}>
      <SelectRow
        title={t('application.language')}
        value={appearance.language}
        options={languages}
        onChange={(language) => setAppearance({ language })}
      />
      <SwitchRow
        title={t('application.tray')}
        sub={t('application.trayHint')}
        value={appearance.closeToTray}
        onChange={(closeToTray) => setAppearance({ closeToTray })}
      />
      <SwitchRow
        title={t('application.keys')}
        sub={t('application.keysHint')}
        value={appearance.singleKeys}
        onChange={(singleKeys) => setAppearance({ singleKeys })}
      />
    </SettingGroup>
  );
}
