import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceView } from '../../shared/devices/types';
import { say } from '../ui/say';
import { type Live, useLive } from '../ui/use-live';

/** The security devices that are plugged in, as main sees them; follows hot-plug. */
export function useDevices() {
  return useLive('devices/list', 'devices/changed');
}

/** Tells screen readers what was plugged in or pulled out since the last list. The first list is not told. */
export function useDeviceNews(live: Live<readonly DeviceView[]>): void {
  const { t } = useTranslation('app');
  const before = useRef<readonly DeviceView[] | null>(null);
  const devices = live.state === 'ready' ? live.value : null;
  useEffect(() => {
    if (!devices) return;
    const known = before.current;
    before.current = devices;
    if (!known) return;
    for (const { name } of missing(devices, known)) say(t('watch.pluggedIn', { name }));
    for (const { name } of missing(known, devices)) say(t('watch.unplugged', { name }));
  }, [devices, t]);
}

const missing = (from: readonly DeviceView[], among: readonly DeviceView[]) =>
  from.filter((device) => !among.some((other) => other.id === device.id));
