import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../i18n/sentences';
import { Button } from '../../ui/button';
import type { PartProps } from './capture-dialog';
import { CaptureProblem } from './capture-problem';
import { useCamera } from './use-camera';

/** What the camera sees, until a code is in it. */
export function CameraPart({ found }: PartProps): ReactNode {
  const { t } = useTranslation('capture');
  const sentence = useSentence('capture');
  const [round, setRound] = useState(0);
  const { camera, video } = useCamera(round, found.take);
  const problem = camera.state === 'failed' ? camera.problem : found.problem;
  const again = () => {
    found.clear();
    setRound((before) => before + 1);
  };
  return (
    <div className="mt4">
      {camera.state === 'failed' ? null : (
        <>
          <video ref={video} className="capture-camera" muted playsInline aria-label={t('dialog.cameraView')} />
          {problem ? null : (
            <p className="t2 mt2" role="status">
              {t(camera.state === 'starting' ? 'dialog.starting' : 'dialog.watching')}
            </p>
          )}
        </>
      )}
      {problem ? (
        <CaptureProblem
          problem={problem}
          action={
            <Button size="sm" onPress={again}>
              {sentence(problem).next}
            </Button>
          }
        />
      ) : null}
    </div>
  );
}
