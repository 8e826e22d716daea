import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageProps } from '../app/page-props';
import { Stage, StageBody, StageHead } from '../ui/stage';

/** Verify (the screens of a verification). */
export function VerifyPage(_: PageProps): ReactNode {
  const { t } = useTranslation('verification');
  return (
    <Stage>
      <StageHead title={t('title')} />
      <StageBody>{null}</StageBody>
    </Stage>
  );
}
