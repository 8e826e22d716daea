import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StepHeading } from '../../ui/stage';

/** The response went from the device straight into the portal: there is none to show here. */
export function TypedThere(): ReactNode {
  const { t } = useTranslation('verification');
  return (
    <StepHeading step="typed-there" lead={t('response.straightText')}>
      {t('response.straightTitle')}
    </StepHeading>
  );
}
