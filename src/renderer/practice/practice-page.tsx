import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageProps } from '../app/page-props';
import { Stage, StageBody, StageHead } from '../ui/stage';

/** Practice portal. */
export function PracticePage(_: PageProps): ReactNode {
  const { t } = useTranslation('practice');
  return (
    <Stage>
      <StageHead title={t('title')} />
      <StageBody>{null}</StageBody>
    </Stage>
  );
}
