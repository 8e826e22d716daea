import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

/** Asks before typed things are thrown away; the safe answer has the focus. */
export function StopDialog({
  onKeep,
  onStop,
}: {
  readonly onKeep: () => void;
  readonly onStop: () => void;
}): ReactNode {
  const { t } = useTranslation('vault');
  return (
    <Dialog
      title={t('adding.stopTitle')}
      urgent
      onClose={onKeep}
      actions={
        <>
          <Button focus onPress={onKeep}>
            {t('adding.stopKeep')}
          </Button>
          <Button kind="danger-o" onPress={onStop}>
            {t('adding.stop')}
          </Button>
        </>
      }
    >
      <p className="t2 mt2">{t('adding.stopText')}</p>
    </Dialog>
  );
}
