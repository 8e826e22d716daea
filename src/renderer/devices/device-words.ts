import { useTranslation } from 'react-i18next';
import type { DeviceView } from '../../shared/devices/types';

/** Numbers of the slots that answer challenges. */
export const challengeSlots = (device: DeviceView): readonly number[] =>
  device.slots ? device.slots.flatMap((slot, index) => (slot === 'challenge' ? [index + 1] : [])) : [];

/** How a device is: it answers, is only listed, or can't be read. */
export type DeviceState = 'ready' | 'listed' | 'unreadable';
export const stateOf = (device: DeviceView): DeviceState =>
  device.trouble ? 'unreadable' : device.kind === 'fido' ? 'listed' : 'ready';

/** One line about a device: what it is, and which slots answer. */
export function useDeviceLine(): (device: DeviceView) => string {
  const { t } = useTranslation('devices');
  return (device) => {
    const kind = t(`kind.${device.kind}`);
    if (device.kind === 'fido' || device.trouble) return kind;
    return `${kind}. ${slotLine(device, t)}`;
  };
}

type Translate = ReturnType<typeof useTranslation<'devices'>>['t'];

function slotLine(device: DeviceView, t: Translate): string {
  if (!device.slots) return t('slotsIn.unknown');
  const slots = challengeSlots(device);
  if (slots.length === 2) return t('slotsIn.both');
  return slots[0] === undefined ? t('slotsIn.none') : t('slotsIn.one', { slot: slots[0] });
}
