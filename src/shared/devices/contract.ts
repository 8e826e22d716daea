import { z } from 'zod';
import { call } from '../ipc/contract';
import { fileProblems } from '../vault/contract';
import { deviceView, seenDeviceKey, seenDeviceView } from './types';

/** The list of security devices, with what is unreadable and why; never asks a device anything. */
export const devicesContract = { 'devices/list': call(z.strictObject({}), z.array(deviceView)) } as const;

/** The devices that the open vault remembers, last seen first, and how to make it forget one. */
export const seenDevicesContract = {
  'devices/seen': call(z.strictObject({}), z.array(seenDeviceView), ['locked']),
  'devices/forget': call(z.strictObject({ device: seenDeviceKey }), z.strictObject({}), [
    'locked',
    'unknown-device',
    ...fileProblems,
  ]),
} as const;

export const devicesEvents = { 'devices/changed': z.array(deviceView) } as const;
