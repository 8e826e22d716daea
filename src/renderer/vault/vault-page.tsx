import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageProps } from '../app/page-props';
import { Stage, StageBody, StageHead } from '../ui/stage';

/** Vault list. */
export function VaultPage(_: PageProps): ReactNode {
  const { t } = useTranslation('vault');
  return (
    <Stage>
      <StageHead title={t('title')} />
      <StageBody>{null}</StageBody>
    </Stage>
  );
}
