import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../ui/failure-note';
import { PrimaryButton } from '../ui/primary-button';
import { StepHeading } from '../ui/stage';
import { Note } from '../ui/words';
import { AnswerFrame } from './answer-frame';
import type { StepProps } from './current-step';
import { OtherWay } from './other-way';
import { PinField } from './pin-field';
import { useVaultSteps } from './step-log';

/** The PIN that the suite wants. It is sent once and kept nowhere. */
export function PinScreen({ snapshot, moves }: StepProps<'pin'>): ReactNode {
  const { t } = useTranslation('verification');
  const [pin, setPin] = useState('');
  const { credential, challenge, problem } = snapshot;
  const { portal } = credential;
  const why = pin === '' ? t('pin.missing') : null;
  const submit = () => {
    void moves.send({ move: 'pin', pin });
    setPin('');
  };
  return (
    <AnswerFrame
      credential={credential}
      challenge={challenge}
      steps={useVaultSteps(snapshot)}
      moves={moves}
      primary={
        <PrimaryButton why={why} busy={moves.busy === 'pin'} onPress={submit}>
          {t('pin.submit')}
        </PrimaryButton>
      }
      why={why ?? undefined}
      aside={<OtherWay moves={moves} />}
    >
      <StepHeading step="pin" focus={false} lead={t('pin.lead', { portal })}>
        {t('pin.question')}
      </StepHeading>
      <PinField value={pin} onChange={setPin} />
      {problem ? (
        <div className="mt4">
          <FailureNote failure={problem} />
        </div>
      ) : null}
      <div className="mt6 note-narrow">
        <Note>{t('pin.check', { portal })}</Note>
      </div>
    </AnswerFrame>
  );
}
