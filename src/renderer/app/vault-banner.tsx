import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/button';
import { Icon } from '../ui/icon';

/** Over every page while the throw-away practice vault is open: says so, and the way out of it. */
export function VaultBanner({ onLock }: { readonly onLock: () => void }): ReactNode {
  const { t } = useTranslation('app');
  return (
    <div className="banner" role="note">
      <Icon name="practice" />
      <span className="grow">{t('banner.text')}</span>
      <LinkButton onPress={onLock}>{t('banner.leave')}</LinkButton>
    </div>
  );
}
