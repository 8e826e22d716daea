import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageProps } from '../app/page-props';
import { Stage, StageBody, StageHead } from '../ui/stage';

/** Security devices, live. */
export function KeysPage(_: PageProps): ReactNode {
  const { t } = useTranslation('devices');
  return (
    <Stage>
      <StageHead title={t('title')} />
      <StageBody>{null}</StageBody>
    </Stage>
  );
}
