import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createDevices } from '../../src/main/devices';
import { nodeLauncher } from '../../src/main/devices/hid/host-process';
import type { DeviceService } from '../../src/main/devices/service-types';
import { systemTimers } from '../../src/main/devices/timers';
import { createVirtualKey } from '../../src/main/devices/virtual';
import type { DeviceView } from '../../src/shared/devices/types';
import { UhidDevice } from './uhid';

const root = join(import.meta.dirname, '../..');
const typescript = ['--import', pathToFileURL(join(root, 'test/support/typescript.mjs')).href];
const launcher = nodeLauncher(join(root, 'src/main/devices/hid/host.ts'), typescript);
const secret = new Uint8Array(20).fill(0x0b);
const challenge = new TextEncoder().encode('Hi There');
export const expected = createHmac('sha1', secret).update(challenge).digest('hex');

/** Our devices, watching, with nothing plugged in yet; stopped with the test. */
export async function emptyList(context: TestContext): Promise<DeviceService> {
  const devices = createDevices({ launcher });
  context.after(() => devices.stop());
  devices.start();
  assert.deepEqual(await devices.refresh(), []);
  return devices;
}

/** Plugs a virtual key into the kernel; it is pulled out with the test at the latest. */
export async function plugIn(context: TestContext, touch: boolean) {
  const key = createVirtualKey({ timers: systemTimers });
  key.program(2, secret, touch);
  key.attach();
  const listed = await key.bus.list();
  const [device] = listed.ok ? listed.value : [];
  assert.ok(device);
  const connection = await key.bus.open(device.id);
  assert.ok(connection.ok);
  const plugged = new UhidDevice(device, connection.value);
  await plugged.started;
  context.after(() => plugged.unplug());
  return { key, unplug: () => plugged.unplug() };
}

/** The list as soon as it is as wanted; it has to come by itself. */
export const listWhen = (devices: DeviceService, isWanted: (views: readonly DeviceView[]) => boolean) =>
  new Promise<readonly DeviceView[]>((done) => {
    const look = (views: readonly DeviceView[]): void => {
      if (isWanted(views)) done(views);
    };
    devices.onChanged(look);
    look(devices.list());
  });

export const isReady = ([view]: readonly DeviceView[]): boolean =>
  view !== undefined && (view.firmware ?? view.trouble) !== null;
export const isEmpty = (views: readonly DeviceView[]): boolean => views.length === 0;

export const ask = (devices: DeviceService, touchNeeded: () => void = () => undefined) =>
  devices.hmac({ slot: 2, challenge, device: null }, { signal: new AbortController().signal, touchNeeded });

/** How many HID nodes the child processes of this one hold open. */
export function heldNodes(): number {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);
  const links = children.flatMap((pid) =>
    readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`)),
  );
  return links.filter((link) => link.startsWith('/dev/hidraw')).length;
}
