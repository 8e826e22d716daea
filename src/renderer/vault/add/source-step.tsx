import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/choice';
import { StepHeading } from '../../ui/stage';
import { AddFrame } from './add-frame';
import { SOURCE_ICON, SOURCES, type Source } from './sources';

/** First step: what the provider gave. */
export function SourceStep({
  value,
  onChange,
  onNext,
  onCancel,
}: {
  readonly value: Source;
  readonly onChange: (source: Source) => void;
  readonly onNext: () => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { t } = useTranslation(['vault', 'common']);
  const items = SOURCES.map((source) => ({
    value: source,
    icon: SOURCE_ICON[source],
    title: t(`adding.source.${source}`),
    sub: t(`adding.source.${source}Sub`),
  }));
  return (
    <AddFrame now="source" primary={t('common:continue')} onSubmit={onNext} onCancel={onCancel}>
      <StepHeading step="source">{t('adding.source.question')}</StepHeading>
      <div className="mt5 w680">
        <Choice label={t('adding.source.question')} items={items} value={value} onChange={onChange} />
      </div>
    </AddFrame>
  );
}
