import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CameraPart } from './camera-part';
import { type Found, useFound } from './found';
import { PicturePart } from './picture-part';
import { ScreenPart } from './screen-part';
import { SeveralCodes } from './several-codes';

/** Where a code is looked for. */
export type CaptureWay = 'screen' | 'picture' | 'camera';

/** What each way gets: a place for what it finds. */
export interface PartProps {
  readonly found: Found;
}

const PARTS: Readonly<Record<CaptureWay, (props: PartProps) => ReactNode>> = {
  screen: ScreenPart,
  picture: PicturePart,
  camera: CameraPart,
};

/** Looks for a QR code in one way, until the person closes it or there is a challenge. */
export function CaptureDialog({
  way,
  onDone,
}: {
  readonly way: CaptureWay;
  /** With a challenge for the field, or null. */
  readonly onDone: (challenge: string | null) => void;
}): ReactNode {
  const { t } = useTranslation('capture');
  const found = useFound(way, onDone);
  const Part = PARTS[way];
  return (
    <Dialog
      title={t(`dialog.${way}Title`)}
      onClose={() => onDone(null)}
      actions={<Button onPress={() => onDone(null)}>{t('dialog.close')}</Button>}
    >
      <p className="t2 mt2">{t(`dialog.${way}Lead`)}</p>
      {found.several.length > 0 ? (
        <SeveralCodes texts={found.several} onPick={(text) => found.take([text])} />
      ) : (
        <Part found={found} />
      )}
    </Dialog>
  );
}
