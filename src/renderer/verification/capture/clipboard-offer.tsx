import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaptureView } from '../../../shared/capture/contract';
import { Button } from '../../ui/button';
import { ask } from '../../ui/use-call';
import { grouped } from '../words';

/** A challenge on the clipboard, to take with one press. It is never taken by itself. */
export function ClipboardOffer({
  offer: { id, challenge },
  onChallenge,
}: {
  readonly offer: NonNullable<CaptureView['offer']>;
  readonly onChallenge: (challenge: string) => void;
}): ReactNode {
  const { t } = useTranslation('capture');
  const done = () => void ask('capture/offer-done', { id });
  const use = () => {
    onChallenge(challenge);
    done();
  };
  return (
    <div className="capture-offer mt2" role="status">
      <Button size="sm" icon="paste" onPress={use}>
        {t('clipboard.use', { challenge: grouped(challenge) })}
      </Button>
      <Button size="sm" kind="quiet" onPress={done}>
        {t('clipboard.drop')}
      </Button>
    </div>
  );
}
