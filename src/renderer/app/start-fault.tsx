import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/result';
import { useSentence } from '../i18n/sentences';
import { Button } from '../ui/button';
import { BigMark } from '../ui/icon';
import { GateWindow } from '../ui/window';

/** Shown when not even the vault's state could be read. */
export function StartFault({
  failure,
  onRetry,
}: {
  readonly failure: Failure<string>;
  readonly onRetry: () => void;
}): ReactNode {
  const { t } = useTranslation('app');
  const sentence = useSentence()(failure);
  return (
    <GateWindow>
      <BigMark />
      <h1 className="h-step">{t('start.title')}</h1>
      <p className="lead mt1">{sentence.why}</p>
      <div className="mt6">
        <Button kind="pri" size="lg" focus onPress={onRetry}>
          {sentence.next}
        </Button>
      </div>
    </GateWindow>
  );
}
