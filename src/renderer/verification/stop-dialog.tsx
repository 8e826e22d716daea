import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { grouped } from './words';

/** Asks whether to drop the challenge and the steps done. The focus is on the answer that keeps them. */
export function StopDialog({
  challenge,
  onKeep,
  onStop,
}: {
  readonly challenge: string;
  readonly onKeep: () => void;
  readonly onStop: () => void;
}): ReactNode {
  const { t } = useTranslation('verification');
  return (
    <Dialog
      title={t('answer.stopTitle')}
      onClose={onKeep}
      actions={
        <>
          <Button onPress={onStop}>{t('answer.stop')}</Button>
          <Button kind="pri" focus onPress={onKeep}>
            {t('answer.keep')}
          </Button>
        </>
      }
    >
      <p className="t2 mt2">
        {challenge === '' ? t('answer.stopTextPlain') : t('answer.stopText', { challenge: grouped(challenge) })}
      </p>
    </Dialog>
  );
}
