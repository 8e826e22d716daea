import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeenDeviceView } from '../../shared/devices/types';
import { useMoment } from '../i18n/format';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { FailureNote } from '../ui/failure-note';
import { Picture } from '../ui/picture';
import { showToast } from '../ui/toast';
import { useCall } from '../ui/use-call';
import { Data, StatusWord } from '../ui/words';

/** Keys that were plugged in before and are not now; each can be forgotten after one question. */
export function AwayList({
  devices,
  onForgotten,
}: {
  readonly devices: readonly SeenDeviceView[];
  readonly onForgotten: () => void;
}): ReactNode {
  const { t } = useTranslation('devices');
  const [asked, setAsked] = useState<SeenDeviceView | null>(null);
  const { send, busy, failure } = useCall('devices/forget');
  const forget = async ({ device }: SeenDeviceView) => {
    const done = await send({ device });
    setAsked(null);
    if (!done) return;
    showToast({ text: t('away.done'), icon: 'trash' });
    onForgotten();
  };
  return (
    <section className="sec">
      <h2 className="h-sec">{t('away.title')}</h2>
      {failure ? <FailureNote failure={failure} onNext={onForgotten} /> : null}
      <ul className="list device-list">
        {devices.map((device) => (
          <AwayItem key={device.device} device={device} onForget={() => setAsked(device)} />
        ))}
      </ul>
      {asked ? (
        <ForgetDialog name={asked.name} busy={busy} onKeep={() => setAsked(null)} onForget={() => void forget(asked)} />
      ) : null}
    </section>
  );
}

function AwayItem({
  device: { name, serial, lastSeen },
  onForget,
}: {
  readonly device: SeenDeviceView;
  readonly onForget: () => void;
}): ReactNode {
  const { t } = useTranslation('devices');
  const when = useMoment()(lastSeen);
  return (
    <li>
      <span className="device-pic">
        <Picture name="key-usb-a" width={84} />
      </span>
      <div className="m">
        <b>
          <Data>{name}</Data>
        </b>
        <span>{serial === null ? t('away.line', { when }) : t('away.lineSerial', { serial, when })}</span>
      </div>
      <StatusWord icon="clock">{t('away.state')}</StatusWord>
      <Button size="sm" label={t('away.forgetThis', { name })} onPress={onForget}>
        {t('away.forget')}
      </Button>
    </li>
  );
}

/** Says what forgetting does; the safe answer has the focus. */
function ForgetDialog({
  name,
  busy,
  onKeep,
  onForget,
}: {
  readonly name: string;
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onForget: () => void;
}): ReactNode {
  const { t } = useTranslation('devices');
  return (
    <Dialog
      title={t('away.ask', { name })}
      urgent
      onClose={onKeep}
      actions={
        <>
          <Button focus onPress={onKeep}>
            {t('away.keep')}
          </Button>
          <Button kind="danger" busy={busy} onPress={onForget}>
            {t('away.forget')}
          </Button>
        </>
      }
    >
      <p className="t2 mt2">{t('away.consequence')}</p>
    </Dialog>
  );
}
