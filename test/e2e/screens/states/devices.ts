import type { DeviceView, SeenDeviceView } from '../../../../src/shared/devices/types';
import { answer, failure, NOW, type ScreenState } from './base';
import { credential } from './credentials';

export const bastion: DeviceView = {
  id: 'hid-1',
  name: 'Bastion C2',
  serial: '1204883',
  firmware: '5.4.3',
  virtual: false,
  kind: 'otp',
  slots: ['typing', 'challenge'],
  trouble: null,
};
/** A key that was here 22 days ago. */
export const spare: SeenDeviceView = {
  device: 'otp:1204884:Bastion A1',
  name: 'Bastion A1',
  serial: '1204884',
  lastSeen: NOW - 22 * 86_400_000,
  here: false,
};
const bastionSeen: SeenDeviceView = {
  ...spare,
  device: 'otp:1204883:Bastion C2',
  name: 'Bastion C2',
  serial: '1204883',
  lastSeen: NOW,
  here: true,
};
const title: SeenDeviceView = { ...spare, device: 'fido::Title A1', name: 'Title A1', serial: null };
const virtual: DeviceView = {
  ...bastion,
  id: 'virtual',
  name: 'Virtual key',
  virtual: true,
  slots: ['empty', 'challenge'],
};
const fido: DeviceView = {
  ...bastion,
  id: 'hid-2',
  name: 'Title A1',
  kind: 'fido',
  slots: null,
  serial: null,
  firmware: null,
};
const unreadable = (trouble: DeviceView['trouble']): DeviceView => ({
  ...bastion,
  serial: null,
  firmware: null,
  slots: null,
  trouble,
});
const token = credential({ kind: 'token', portal: 'Northgate Bank', account: 'J. Marsh' });
const list = (...devices: DeviceView[]) => ({ 'devices/list': answer(devices) });

/** The Keys page and the device line of the rail. */
export const devicesStates: readonly ScreenState[] = [
  { name: '12-keys-empty', go: 'keys', shows: 'Plug in a security key' },
  {
    name: '12-keys',
    go: 'keys',
    answers: { ...list(bastion, virtual, fido), 'vault/list': answer([token]) },
    shows: 'Slot 2 answers challenges',
  },
  {
    name: '12-keys-not-here',
    go: 'keys',
    answers: { ...list(bastion), 'devices/seen': answer([bastionSeen, spare, title]), 'vault/list': answer([token]) },
    shows: 'Not here now',
  },
  {
    name: '12-keys-only-not-here',
    go: 'keys',
    answers: { 'devices/seen': answer([spare]) },
    shows: 'Not here now',
  },
  {
    name: '12-keys-forget',
    go: 'keys',
    answers: { ...list(bastion), 'devices/seen': answer([bastionSeen, spare]) },
    act: (page) => page.getByRole('button', { name: 'Forget Bastion A1' }).click(),
    shows: 'Forget Bastion A1?',
  },
  {
    name: '12-keys-seen-fails',
    go: 'keys',
    answers: { ...list(bastion), 'devices/seen': failure('internal') },
    shows: 'That didn’t work',
  },
  {
    name: '12-keys-no-permission',
    go: 'keys',
    answers: list(unreadable('no-permission')),
    shows: 'Linux doesn’t let us open Bastion C2',
  },
  {
    name: '12-keys-no-permission-other-system',
    go: 'keys',
    answers: {
      ...list(unreadable('no-permission')),
      'app/info': answer({ version: '0.1.0', electron: '25.1.1', platform: 'win', concealedClipboard: true }),
    },
    shows: 'This computer doesn’t let us open Bastion C2',
  },
  { name: '12-keys-busy', go: 'keys', answers: list(unreadable('device-busy')), shows: 'Bastion C2 is busy' },
  { name: '12-keys-no-host', go: 'keys', answers: list(unreadable('no-usb-host')), shows: 'can’t be reached' },
  { name: '12-keys-unreadable', go: 'keys', answers: list(unreadable('unreadable')), shows: 'gives odd answers' },
  {
    name: '12-keys-list-fails',
    go: 'keys',
    answers: { 'devices/list': failure('internal') },
    shows: 'That didn’t work',
  },
  {
    name: '12-key',
    go: 'keys',
    answers: list(bastion),
    act: (page) => page.getByRole('button', { name: 'Open Bastion C2' }).click(),
    shows: 'It can answer challenges when you touch it.',
  },
  {
    name: '12-key-virtual',
    go: 'keys',
    answers: list(virtual),
    act: (page) => page.getByRole('button', { name: 'Open Virtual key' }).click(),
    shows: 'for the practice portal only',
  },
  {
    name: '12-key-plugged-in',
    go: 'keys',
    events: [['devices/changed', [bastion]]],
    shows: 'Plugged in, ready',
  },
];
