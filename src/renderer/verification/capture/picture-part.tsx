import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Told } from '../../i18n/sentences';
import { Button } from '../../ui/button';
import { findCodes } from '../../ui/qr/find-codes';
import { PictureDrop } from '../../ui/qr/picture-drop';
import { usePastedPicture } from '../../ui/qr/use-pasted-picture';
import { say } from '../../ui/say';
import { Note } from '../../ui/words';
import type { PartProps } from './capture-dialog';
import { CaptureProblem } from './capture-problem';

/** A picture that is chosen, dropped or pasted. */
export function PicturePart({ found }: PartProps): ReactNode {
  const { t } = useTranslation('capture');
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [broken, setBroken] = useState<Told | 'no-picture' | null>(null);
  const take = async (file: Blob | null) => {
    if (busy) return;
    found.clear();
    setBroken(file ? null : 'no-picture');
    if (!file) return;
    setBusy(true);
    say(t('dialog.reading'));
    const texts = await findCodes(file);
    setBusy(false);
    if (texts.ok) found.take(texts.value);
    else setBroken(texts.error);
  };
  usePastedPicture((file) => void take(file));
  const problem = broken === 'no-picture' ? null : (broken ?? found.problem);
  return (
    <div className="mt4">
      <PictureDrop
        input={input}
        words={{ drop: t('dialog.drop'), field: t('dialog.field'), paste: t('dialog.paste') }}
        onPicture={(file) => void take(file)}
      />
      <div className="mt4">
        <Button kind="pri" focus busy={busy} onPress={() => input.current?.click()}>
          {busy ? t('dialog.reading') : t('dialog.open')}
        </Button>
      </div>
      {broken === 'no-picture' ? (
        <div role="alert" className="mt4">
          <Note mood="bad" title={t('dialog.noPicture')}>
            {t('dialog.noPictureWhy')}
          </Note>
        </div>
      ) : null}
      {problem ? <CaptureProblem problem={problem} /> : null}
    </div>
  );
}
