import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Picture } from '../../ui/picture';
import { StepHeading } from '../../ui/stage';
import { Note } from '../../ui/words';
import type { StepProps } from '../current-step';
import { OtherWay } from '../other-way';
import { KeyFrame } from './key-frame';
import { TouchTimer } from './touch-timer';
import { VirtualTouch } from './virtual-touch';

/** The key blinks: touch it before the time is over. */
export function KeyTouch(props: StepProps<'key'>): ReactNode {
  const { deadline, device } = props.snapshot;
  const { t } = useTranslation('verification');
  const [help, setHelp] = useState(false);
  const aside = help ? (
    <OtherWay moves={props.moves} />
  ) : (
    <Button onPress={() => setHelp(true)}>{t('key.notBlinking')}</Button>
  );
  return (
    <KeyFrame step={props} primary={<TouchTimer deadline={deadline} />} aside={aside} back={false}>
      <div className="fig fig-touch">
        <Picture name="key-plugged-touch" width={440} label={t('key.touchPicture')} />
      </div>
      <StepHeading step="touch" lead={t('key.touchLead')}>
        {t('key.touchQuestion')}
      </StepHeading>
      <VirtualTouch device={device} />
      {help ? (
        <div className="mt4 note-narrow" role="status">
          <Note title={t('key.notBlinkingTitle')}>{t('key.notBlinkingText')}</Note>
        </div>
      ) : null}
    </KeyFrame>
  );
}
