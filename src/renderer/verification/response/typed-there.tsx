import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StepHeading } from '../../ui/stage';
import type { StepProps } from '../current-step';

/** The portal has the response already, straight from the device: there is none to show here. */
export function TypedThere({ carried }: Pick<StepProps<'response'>['snapshot'], 'carried'>): ReactNode {
  const { t } = useTranslation('verification');
  const how = carried === 'approved' ? 'approved' : 'straight';
  return (
    <StepHeading step="typed-there" lead={t(`response.${how}Text`)}>
      {t(`response.${how}Title`)}
    </StepHeading>
  );
}
