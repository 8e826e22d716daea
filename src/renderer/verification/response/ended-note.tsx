import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PrimaryButton } from '../../ui/primary-button';
import { Note } from '../../ui/words';
import type { StepProps } from '../current-step';

/** The response is worth nothing any more: a new challenge, or the next code where there is no challenge. */
export function EndedNote({ snapshot, moves }: StepProps<'response'>): ReactNode {
  const { t } = useTranslation('verification');
  const plain = snapshot.credential.challenge === null;
  const words = plain ? 'response.endedPlain' : 'response.endedChallenge';
  const button = (
    <PrimaryButton onPress={() => void moves.send({ move: plain ? 'retry' : 'new-challenge' })}>
      {t(`${words}.next`)}
    </PrimaryButton>
  );
  return (
    <div className="mb5" role="alert">
      <Note mood="wrn" title={t(`${words}.title`)} action={button}>
        {t(`${words}.text`)}
      </Note>
    </div>
  );
}
