import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/button';
import { useSecondsLeft } from '../../ui/use-now';
import { Note } from '../../ui/words';
import type { StepProps } from '../current-step';

/** Says that the portal takes no response to this challenge any more, before more is typed on the device for nothing. */
export function ChallengeEnded({ snapshot, moves }: Pick<StepProps<'guide'>, 'snapshot' | 'moves'>): ReactNode {
  const { t } = useTranslation('verification');
  const left = useSecondsLeft(snapshot.expiresAt);
  if (snapshot.expiresAt === null || left > 0) return null;
  return (
    <div className="mt4" role="alert">
      <Note mood="wrn" title={t('guide.ended.title')}>
        <p>{t('guide.ended.text')}</p>
        <p className="mt2">
          <LinkButton onPress={() => void moves.send({ move: 'new-challenge' })}>{t('guide.ended.next')}</LinkButton>
        </p>
      </Note>
    </div>
  );
}
