import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceView } from '../../shared/devices/types';
import { useDeviceNews, useDevices } from '../devices/use-devices';
import { DeviceName, DeviceWatch, LockRow } from '../ui/rail';

/** The rail's foot: what is plugged in, and the lock. Tells screen readers what comes and goes. */
export function RailFoot({
  lockAt,
  onLock,
}: {
  readonly lockAt: number | null;
  readonly onLock: () => void;
}): ReactNode {
  const { live } = useDevices();
  useDeviceNews(live);
  return (
    <>
      {live.state === 'ready' ? <Watch devices={live.value} /> : null}
      <LockRow lockAt={lockAt} keys="Ctrl L" onLock={onLock} />
    </>
  );
}

/** A device that can be used comes first, a real one before the virtual one. */
const rank = (device: DeviceView) => (device.trouble ? 2 : 0) + (device.virtual ? 1 : 0);

function Watch({ devices }: { readonly devices: readonly DeviceView[] }): ReactNode {
  const { t } = useTranslation('app');
  const [first, ...others] = [...devices].sort((one, two) => rank(one) - rank(two));
  if (!first) return <DeviceWatch name={t('watch.none')} text={t('watch.noneHint')} off />;
  const { name, virtual, trouble } = first;
  const title = others.length > 0 ? t('watch.more', { name, count: others.length }) : <DeviceName name={name} />;
  const text = trouble ? t('watch.unreadable') : virtual ? t('watch.virtual') : t('watch.ready');
  return <DeviceWatch name={title} text={text} off={trouble !== null} icon={virtual ? 'soft' : 'key'} />;
}
