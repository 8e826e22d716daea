import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageProps } from '../app/page-props';
import { Stage, StageBody, StageHead } from '../ui/stage';

/** Settings. */
export function SettingsPage(_: PageProps): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <Stage>
      <StageHead title={t('title')} />
      <StageBody>{null}</StageBody>
    </Stage>
  );
}
