import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appearance } from '../../shared/settings/contract';
import { Segmented, SettingGroup, SettingRow, SwitchRow } from '../ui/setting';
import type { SettingsWork } from './use-settings';

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Appearance['theme'][];
const TEXTS = ['normal', 'large'] as const satisfies readonly Appearance['text'][];

/** Theme, text size, contrast. The whole window changes at once, so the choice can be judged. */
export function AppearanceTab({ view: { appearance }, setAppearance }: SettingsWork): ReactNode {
  const { t } = useTranslation('settings');
  const texts = TEXTS.map((value) => ({ value, title: t(`appearance.${value}`) }));
  return (
    <>
      <section className="sec w760">
        <h2 className="h-sec">{t('appearance.theme')}</h2>
        <ThemeSwatches value={appearance.theme} onChange={(theme) => setAppearance({ theme })} />
      </section>
      <SettingGroup title={t('appearance.reading')}>
        <SettingRow
          title={t('appearance.text')}
          sub={t('appearance.textHint')}
          control={() => (
            <Segmented
              label={t('appearance.text')}
              items={texts}
              value={appearance.text}
              onChange={(text) => setAppearance({ text })}
            />
          )}
        />
        <SwitchRow
          title={t('appearance.contrast')}
          sub={t('appearance.contrastHint')}
          value={appearance.contrast === 'more'}
          onChange={(more) => setAppearance({ contrast: more ? 'more' : 'system' })}
        />
      </SettingGroup>
    </>
  );
}

/** Three small pictures of the window to choose the theme from. */
function ThemeSwatches({
  value,
  onChange,
}: {
  readonly value: Appearance['theme'];
  readonly onChange: (theme: Appearance['theme']) => void;
}): ReactNode {
  const { t } = useTranslation('settings');
  const name = useId();
  return (
    <div className="swatches" role="radiogroup" aria-label={t('appearance.theme')}>
      {THEMES.map((theme) => (
        <label key={theme}>
          <input className="sr" type="radio" name={name} checked={theme === value} onChange={() => onChange(theme)} />
          <span className={`pv pv-${theme}`} aria-hidden="true">
            <span className="pv-rail" />
            <span className="pv-page">
              <span className="pv-title" />
              <span className="pv-text" />
              <span className="pv-button" />
            </span>
          </span>
          {t(`appearance.${theme}`)}
        </label>
      ))}
    </div>
  );
}
