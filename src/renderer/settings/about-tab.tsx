import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../ui/failure-note';
import { Spec, SpecRow } from '../ui/spec';
import { useAnswer } from '../ui/use-answer';
import { Data } from '../ui/words';

/** What runs here. */
export function AboutTab(): ReactNode {
  const { t } = useTranslation(['settings', 'common']);
  const info = useAnswer('app/info');
  if (info.state === 'failed') return <FailureNote failure={info.error} />;
  if (info.state === 'loading') return null;
  const { version, electron, platform } = info.value;
  return (
    <section className="sec w760">
      <h2 className="h-sec">{t('common:appName')}</h2>
      <Spec>
        <SpecRow name={t('about.version')}>
          <Data code>{version}</Data>
        </SpecRow>
        <SpecRow name={t('about.engine')}>
          <Data code>{`Electron ${electron}`}</Data>
        </SpecRow>
        <SpecRow name={t('about.platform')}>{t(`about.platforms.${platform}`)}</SpecRow>
        <SpecRow name={t('about.network')}>{t('about.networkText')}</SpecRow>
      </Spec>
    </section>
  );
}
