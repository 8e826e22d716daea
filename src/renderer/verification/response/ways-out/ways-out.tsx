import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { LargeResponse } from './large-response';
import { QrResponse } from './qr-response';
import { useReadAloud } from './use-read-aloud';

/**
 * Other ways to carry the response over: large, aloud, as a QR code. Only while it is shown: what is covered is not in
 * the page, and an open view of it goes with it.
 */
export function WaysOut({
  title,
  response,
  groups,
}: {
  readonly title: string;
  readonly response: string;
  readonly groups: readonly number[];
}): ReactNode {
  const { t } = useTranslation('verification');
  const [view, setView] = useState<'large' | 'qr' | null>(null);
  const aloud = useReadAloud(response, groups);
  const close = () => setView(null);
  return (
    <>
      <div className="rowx wrap mt3 ways-out">
        <Button kind="quiet" icon="large" onPress={() => setView('large')}>
          {t('out.large')}
        </Button>
        <Button kind="quiet" icon={aloud.isSpeaking ? 'cross' : 'aloud'} onPress={aloud.toggle}>
          {t(aloud.isSpeaking ? 'out.stop' : 'out.aloud')}
        </Button>
        <Button kind="quiet" icon="qr" onPress={() => setView('qr')}>
          {t('out.qr')}
        </Button>
      </div>
      {aloud.isMute ? (
        <p className="sub" role="status">
          {t('out.noVoice')}
        </p>
      ) : null}
      {view === 'large' ? <LargeResponse {...{ title, response, groups }} onClose={close} /> : null}
      {view === 'qr' ? <QrResponse {...{ title, response }} onClose={close} /> : null}
    </>
  );
}
