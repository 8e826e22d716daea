import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhoneSettings, PhoneView } from '../../shared/practice/phone';
import { SelectRow, SettingGroup, SwitchRow } from '../ui/setting';

const OPENS = ['home', 'login', 'portfolio'] as const;
const UNLOCKS = ['face', 'finger', 'passcode'] as const;

/** How the practice phone behaves: with every page it may start with, and every way in which it may not know its person. */
export function PhoneSettingsList({
  phone: { settings, system },
  set,
}: {
  readonly phone: PhoneView;
  readonly set: (settings: PhoneSettings) => void;
}): ReactNode {
  const { t } = useTranslation('practice');
  return (
    <SettingGroup title={t('phone.settings.title')}>
      <SelectRow
        title={t('phone.settings.opens')}
        value={settings.opens}
        options={OPENS.map((value) => ({ value, title: t(`phone.settings.pages.${value}`) }))}
        onChange={(opens) => set({ ...settings, opens })}
      />
      <SelectRow
        title={t('phone.settings.unlock')}
        value={settings.unlock}
        options={UNLOCKS.map((value) => ({ value, title: t(`phone.settings.unlocks.${system}.${value}`) }))}
        onChange={(unlock) => set({ ...settings, unlock })}
      />
      <SwitchRow
        title={t('phone.settings.recognises')}
        value={settings.recognises}
        onChange={(recognises) => set({ ...settings, recognises })}
      />
      <SwitchRow
        title={t('phone.settings.online')}
        sub={t('phone.settings.onlineSub')}
        value={settings.online}
        onChange={(online) => set({ ...settings, online })}
      />
    </SettingGroup>
  );
}
