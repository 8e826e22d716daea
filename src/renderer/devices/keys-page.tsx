import './keys.css';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageProps } from '../app/page-props';
import { Button } from '../ui/button';
import { EmptyState, Skeleton } from '../ui/empty';
import { FailureNote } from '../ui/failure-note';
import { Picture } from '../ui/picture';
import { Stage, StageBody, StageHead } from '../ui/stage';
import { useAnswer } from '../ui/use-answer';
import { StatusWord } from '../ui/words';
import { AwayList } from './away-list';
import { DeviceDetail } from './device-detail';
import { DeviceList, TokenList } from './device-list';
import { useDevices } from './use-devices';
import { useSeenDevices } from './use-seen-devices';

/** Security devices, live: what is plugged in and what stands in the way; keys that are elsewhere and hand-held tokens below. */
export function KeysPage({ go }: PageProps): ReactNode {
  const { t } = useTranslation('devices');
  const { live, reload } = useDevices();
  const seen = useSeenDevices(live);
  const vault = useAnswer('vault/list');
  const [opened, setOpened] = useState<string | null>(null);
  const devices = live.state === 'ready' ? live.value : [];
  const tokens = vault.state === 'ready' ? vault.value.filter(({ kind }) => kind === 'token') : [];
  const away = seen.live.state === 'ready' ? seen.live.value.filter(({ here }) => !here) : [];
  const shown = devices.find(({ id }) => id === opened);
  if (shown) return <DeviceDetail device={shown} onBack={() => setOpened(null)} onAnswer={() => go('verify')} />;
  const nothing = live.state === 'ready' && devices.length === 0;
  return (
    <Stage>
      <StageHead title={t('title')} sub={nothing && tokens.length + away.length === 0 ? t('none') : t('sub')} />
      <StageBody>
        {live.state === 'loading' ? <Skeleton /> : null}
        {live.state === 'failed' ? <FailureNote failure={live.error} onNext={reload} /> : null}
        {devices.length > 0 ? <DeviceList devices={devices} onOpen={({ id }) => setOpened(id)} /> : null}
        {nothing ? <NoKey go={go} /> : null}
        {seen.live.state === 'failed' ? <FailureNote failure={seen.live.error} onNext={seen.reload} /> : null}
        {away.length > 0 ? <AwayList devices={away} onForgotten={seen.reload} /> : null}
        {tokens.length > 0 ? <TokenList tokens={tokens} /> : null}
      </StageBody>
    </Stage>
  );
}

/** No key is plugged in: what to do, and a way without one. */
function NoKey({ go }: Pick<PageProps, 'go'>): ReactNode {
  const { t } = useTranslation('devices');
  return (
    <EmptyState
      picture={<Picture name="key-unplugged" width={320} label={t('empty.picture')} />}
      title={t('empty.title')}
      lead={t('empty.lead')}
      actions={
        <>
          <Button kind="pri" size="lg" onPress={() => go('practice')}>
            {t('try')}
          </Button>
          <Button size="lg" onPress={() => go('vault')}>
            {t('addToken')}
          </Button>
        </>
      }
    >
      <p className="mt6">
        <StatusWord icon="usb">{t('empty.watching')}</StatusWord>
      </p>
    </EmptyState>
  );
}
