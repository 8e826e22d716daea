import './capture.css';
import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import type { IconName } from '../../ui/icon';
import { CaptureDialog, type CaptureWay } from './capture-dialog';

const WAYS: readonly (readonly [CaptureWay, IconName])[] = [
  ['screen', 'qr'],
  ['picture', 'import'],
  ['camera', 'camera'],
];

/** Quiet buttons below the challenge's field: where a QR code may be looked for. */
export function CaptureWays({ onChallenge }: { readonly onChallenge: (challenge: string) => void }): ReactNode {
  const { t } = useTranslation('capture');
  const [way, setWay] = useState<CaptureWay | null>(null);
  const done = (challenge: string | null) => {
    // The dialog has to be gone before the field can have the focus.
    flushSync(() => setWay(null));
    if (challenge !== null) onChallenge(challenge);
  };
  return (
    <fieldset className="capture-ways mt2">
      <legend className="sr">{t('ways.label')}</legend>
      <span className="sub">{t('ways.intro')}</span>
      {WAYS.map(([name, icon]) => (
        <Button
          key={name}
          size="sm"
          kind="quiet"
          icon={icon}
          label={t(`ways.${name}Label`)}
          onPress={() => setWay(name)}
        >
          {t(`ways.${name}`)}
        </Button>
      ))}
      {way === null ? null : <CaptureDialog way={way} onDone={done} />}
    </fieldset>
  );
}
