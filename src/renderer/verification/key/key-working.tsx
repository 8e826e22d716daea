import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { useDelayed } from '../../ui/empty';
import { Picture } from '../../ui/picture';
import { StepHeading } from '../../ui/stage';
import type { StepProps } from '../current-step';
import { OtherWay } from '../other-way';
import { KeyFrame } from './key-frame';

/** After so long the screen says what to do if nothing happens (DESIGN.md 11). */
const LONG_MS = 10_000;

/** The key is asked; a touch may be wanted in a moment. */
export function KeyWorking(props: StepProps<'key'>): ReactNode {
  const { device } = props.snapshot;
  const { t } = useTranslation('verification');
  const long = useDelayed(LONG_MS);
  return (
    <KeyFrame
      step={props}
      primary={
        <Button size="lg" busy>
          {t('working.status')}
        </Button>
      }
      aside={<OtherWay moves={props.moves} />}
    >
      <div className="fig fig-left plug-still">
        <Picture name="key-plugged-touch" width={360} label={t('key.workingPicture')} state="is-off" />
      </div>
      <StepHeading step="working" lead={long ? t('key.workingLong') : t('key.workingLead')}>
        {device ? t('key.workingQuestionNamed', { device }) : t('key.workingQuestion')}
      </StepHeading>
    </KeyFrame>
  );
}
