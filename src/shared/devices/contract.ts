import { z } from 'zod';
import { call } from '../ipc/contract';
import { deviceView } from './types';

/** The list of security devices, with what is unreadable and why; never asks a device anything. */
export const devicesContract = { 'devices/list': call(z.strictObject({}), z.array(deviceView)) } as const;

export const devicesEvents = { 'devices/changed': z.array(deviceView) } as const;
