import { expect, test } from 'vitest';
import { rememberDevices } from '../../../../src/main/app/remember-devices';
import { seenDevicesHandlers } from '../../../../src/main/app/seen-devices-handlers';
import { JoinedBus } from '../../../../src/main/devices/hid/joined-bus';
import { Devices } from '../../../../src/main/devices/service';
import { createVirtualKey } from '../../../../src/main/devices/virtual';
import { seenDevicesContract } from '../../../../src/shared/devices/contract';
import { fail, ok } from '../../../../src/shared/result';
import { FakeBus, fakeDevice } from '../../../fakes/hid-bus';
import { ManualTimers } from '../../../fakes/manual-timers';
import { openDoor } from '../ipc/door';
import { passphrase, TestClock, testVault } from '../vault/parts';

const MINUTE = 60_000;
const fido = fakeDevice('fido', {
  usagePage: 0xf1d0,
  usage: 1,
  product: 'Title A1',
  vendorId: 0x18d1,
  productId: 0x5026,
});

/** A real vault and the real list of devices over a bus of the test, remembered, and asked through the served door. */
async function plugging({ open = true } = {}) {
  const clock = new TestClock();
  const { vault } = testVault({ clock });
  await vault.create(passphrase);
  if (!open) vault.lock();
  const bus = new FakeBus([]);
  const timers = new ManualTimers();
  const key = createVirtualKey({ timers });
  const devices = new Devices({ bus: new JoinedBus([bus, key.bus]), timers, closeBus: () => undefined });
  rememberDevices({ vault, devices, clock });
  devices.start();
  const { ask } = openDoor(seenDevicesContract, seenDevicesHandlers({ vault, devices }));
  const plug = async (...now: typeof bus.devices) => {
    bus.devices = now;
    bus.change();
    await timers.advance(5_000);
  };
  return { clock, vault, bus, key, timers, devices, plug, ask, seen: () => ask('devices/seen', {}) };
}

test('a key is remembered when it is plugged in, and is not here once it is pulled out', async () => {
  const { plug, seen, clock } = await plugging();
  await plug(fido);
  const entry = { name: 'Title A1', serial: null, lastSeen: clock.time };
  expect(await seen()).toMatchObject(ok([{ ...entry, here: true }]));
  await plug();
  expect(await seen()).toMatchObject(ok([{ ...entry, here: false }]));
});

test('a key that was plugged in before is remembered when the vault opens', async () => {
  const { plug, seen, vault } = await plugging({ open: false });
  await plug(fido);
  expect(await seen()).toEqual(fail('locked'));
  await vault.unlock(passphrase);
  expect(await seen()).toMatchObject({ value: [{ name: 'Title A1', here: true }] });
});

test('neither the virtual key nor one that cannot be opened is remembered', async () => {
  const { plug, seen, key, bus, devices } = await plugging();
  bus.refusals.set('shut', 'no-permission');
  key.attach();
  await plug(fakeDevice('shut'));
  expect(devices.list()).toHaveLength(2);
  expect(await seen()).toEqual(ok([]));
});

test('a key with a serial number is one entry, from its status on, with that number', async () => {
  const { plug, seen, bus } = await plugging();
  bus.feature = ok(Uint8Array.of(0, 5, 4, 3, 1, 0x05, 0, 0));
  await plug(fakeDevice('one', { serialNumber: '1204883' }));
  await plug(fakeDevice('other', { serialNumber: '1204884' }));
  expect(await seen()).toMatchObject({
    value: expect.arrayContaining([
      expect.objectContaining({ serial: '1204883', here: false }),
      expect.objectContaining({ serial: '1204884', here: true }),
    ]),
  });
});

test('its date is written again after an hour, not before, and also when the clock was put back', async () => {
  const { plug, seen, clock } = await plugging();
  const start = clock.time;
  const pulledAndPlugged = async (at: number) => {
    clock.time = at;
    await plug();
    await plug(fido);
    return seen();
  };
  await plug(fido);
  expect(await pulledAndPlugged(start + 59 * MINUTE)).toMatchObject({ value: [{ lastSeen: start }] });
  expect(await pulledAndPlugged(start + 60 * MINUTE)).toMatchObject({ value: [{ lastSeen: start + 60 * MINUTE }] });
  expect(await pulledAndPlugged(start - 60 * MINUTE)).toMatchObject({ value: [{ lastSeen: start - 60 * MINUTE }] });
});

test('a key is forgotten once, and comes back when it is plugged in again', async () => {
  const { plug, seen, ask, vault } = await plugging();
  await plug(fido);
  await plug();
  const [entry] = vault.repositories()?.devices.list() ?? [];
  expect(await ask('devices/forget', { device: entry?.device })).toEqual(ok({}));
  expect(await seen()).toEqual(ok([]));
  expect(await ask('devices/forget', { device: entry?.device })).toEqual(fail('unknown-device'));
  await plug(fido);
  expect(await seen()).toMatchObject({ value: [{ name: 'Title A1', here: true }] });
  vault.lock();
  expect(await ask('devices/forget', { device: entry?.device })).toEqual(fail('locked'));
});

test('a remembered key that is plugged in but cannot be read is not called away', async () => {
  const { plug, seen, bus } = await plugging();
  const known = fakeDevice('one', { serialNumber: '1204883' });
  bus.feature = ok(Uint8Array.of(0, 5, 4, 3, 1, 0x05, 0, 0));
  await plug(known);
  await plug();
  expect(await seen()).toMatchObject({ value: [{ serial: '1204883', here: false }] });
  bus.refusals.set('again', 'device-busy');
  await plug({ ...known, id: 'again', serialNumber: null });
  expect(await seen()).toMatchObject({ value: [{ serial: '1204883', here: true }] });
});

test('when noting fails, the list of keys is as ever and the next change tries again', async () => {
  const { clock, vault, devices, plug } = await plugging({ open: false });
  let tries = 0;
  const full = { list: () => [], seen: () => fail('no-space', { tries: ++tries }) };
  const repositories = () => ({ devices: full }) as unknown as ReturnType<typeof vault.repositories>;
  rememberDevices({
    vault: { status: () => vault.status(), onChanged: (take) => vault.onChanged(take), repositories },
    devices,
    clock,
  });
  await plug(fido);
  expect(devices.list()).toMatchObject([{ name: 'Title A1', trouble: null }]);
  const before = tries;
  await plug();
  expect(tries).toBeGreaterThan(before);
  expect(before).toBeGreaterThan(0);
});
