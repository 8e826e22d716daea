import { createHmac } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { devicesHandlers } from '../../../../src/main/devices/handlers';
import { JoinedBus } from '../../../../src/main/devices/hid/joined-bus';
import type { HidBus } from '../../../../src/main/devices/hid/types';
import { Devices } from '../../../../src/main/devices/service';
import type { HmacRequest, TouchPrompt } from '../../../../src/main/devices/service-types';
import { createVirtualKey } from '../../../../src/main/devices/virtual';
import { deviceView } from '../../../../src/shared/devices/types';
import { fail, ok } from '../../../../src/shared/result';
import { FakeBus, fakeDevice } from '../../../fakes/hid-bus';
import { ManualTimers, settle } from '../../../fakes/manual-timers';

const secret = new Uint8Array(20).fill(0x0b);
const challenge = new TextEncoder().encode('Hi There');
const expected = createHmac('sha1', secret).update(challenge).digest('hex');
const idle = Uint8Array.of(0, 5, 4, 3, 1, 0x05, 0, 0);

const over = (bus: HidBus, timers = new ManualTimers()) => {
  const closeBus = vi.fn();
  return { devices: new Devices({ bus, timers, closeBus }), timers, closeBus };
};

/** The service over one virtual key whose slot 2 wants a touch or none. */
const withKey = (touch: boolean) => {
  const timers = new ManualTimers();
  const key = createVirtualKey({ timers });
  key.program(2, secret, touch);
  key.attach();
  return { key, ...over(key.bus, timers) };
};

const request = (changes: Partial<HmacRequest> = {}): HmacRequest => ({ slot: 2, challenge, device: null, ...changes });
const quiet = (signal = new AbortController().signal): TouchPrompt => ({ signal, touchNeeded: () => undefined });

/** Lets time pass until the work is over. */
async function finish<T>(timers: ManualTimers, work: Promise<T>, step = 10): Promise<T> {
  let isOver = false;
  const done = work.finally(() => {
    isOver = true;
  });
  for (let passed = 0; !isOver && passed < 120_000; passed += step) await timers.advance(step);
  return done;
}
const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  result.error?.code ?? 'ok';

test('a key that is plugged in shows up by itself, first by its name, then with what it tells', async () => {
  const { key, devices, timers } = withKey(false);
  key.detach();
  const told: string[] = [];
  devices.onChanged((views) => told.push(views.map(({ name, firmware }) => `${name} ${firmware}`).join()));
  devices.start();
  await timers.advance(1_000);
  expect(devices.list()).toEqual([]);
  key.attach();
  await timers.advance(5_000);
  expect(devices.list()).toMatchObject([
    {
      name: 'Virtual key',
      firmware: '5.4.3',
      serial: '20261125',
      virtual: true,
      kind: 'otp',
      slots: ['empty', 'challenge'],
      trouble: null,
    },
  ]);
  key.detach();
  await timers.advance(1_000);
  expect(told).toEqual(['Virtual key null', 'Virtual key 5.4.3', '']);
});

test('the list that goes to the screens fits its contract', async () => {
  const { devices, timers } = withKey(false);
  await finish(timers, devices.refresh());
  const answer = await devicesHandlers(devices)['devices/list']({});
  if (!answer.ok) throw new Error('no list');
  expect(answer.value.map((view) => deviceView.parse(view))).toEqual(devices.list());
  expect(answer.value).toHaveLength(1);
});

test('the key answers the challenge of its slot', async () => {
  const { devices, timers } = withKey(false);
  const seen: string[] = [];
  const answer = await finish(timers, devices.hmac(request(), { ...quiet(), device: ({ name }) => seen.push(name) }));
  if (!answer.ok) throw new Error(answer.error.code);
  expect(Buffer.from(answer.value.mac).toString('hex')).toBe(expected);
  expect(answer.value.device.name).toBe('Virtual key');
  expect(seen).toEqual(['Virtual key']);
});

test('a touch is asked for with its deadline, and the answer comes with it', async () => {
  const { key, devices, timers } = withKey(true);
  const deadlines: number[] = [];
  const prompt = { ...quiet(), touchNeeded: (deadline: number) => deadlines.push(deadline) };
  const answering = devices.hmac(request(), prompt);
  await timers.advance(3_000);
  expect(deadlines[0]).toBeGreaterThan(timers.now());
  key.touch();
  expect((await finish(timers, answering)).ok).toBe(true);
});

test.each<[string, Partial<HmacRequest>, string]>([
  ['a slot without secret', { slot: 1 }, 'slot-empty'],
  ['a device that is not there', { device: 'usb-99' }, 'device-gone'],
])('asking %s says so', async (_, changes, code) => {
  const { devices, timers } = withKey(false);
  expect(codeOf(await finish(timers, devices.hmac(request(changes), quiet())))).toBe(code);
});

test('without a key there is no device; a key that came just now is found all the same', async () => {
  const { key, devices, timers } = withKey(false);
  key.detach();
  expect(codeOf(await finish(timers, devices.hmac(request(), quiet())))).toBe('no-device');
  key.attach();
  expect(codeOf(await finish(timers, devices.hmac(request(), quiet())))).toBe('ok');
});

test('with two keys the person has to say which, and the one that was said is asked', async () => {
  const timers = new ManualTimers();
  const keys = [createVirtualKey({ timers }), createVirtualKey({ timers })];
  const other = new FakeBus([fakeDevice('usb-1')]);
  keys[0]?.attach();
  keys[0]?.program(2, secret, false);
  const { devices } = over(new JoinedBus([other, keys[0]!.bus]), timers);
  const unsaid = await finish(timers, devices.hmac(request(), quiet()));
  expect(unsaid).toMatchObject({ error: { code: 'several-devices', facts: { devices: ['YubiKey', 'Virtual key'] } } });
  const id = devices.list().find(({ virtual }) => virtual)?.id ?? '';
  expect(codeOf(await finish(timers, devices.hmac(request({ device: id }), quiet())))).toBe('ok');
});

test('two challenges at once are answered one after the other', async () => {
  const { devices, timers } = withKey(false);
  const both = Promise.all([devices.hmac(request(), quiet()), devices.hmac(request(), quiet())]);
  expect((await finish(timers, both)).map(codeOf)).toEqual(['ok', 'ok']);
});

test('(P9) who cancels while another one waits for a touch is let go at once', async () => {
  const { devices, timers } = withKey(true);
  const first = devices.hmac(request(), quiet());
  await timers.advance(2_000);
  const controller = new AbortController();
  const second = devices.hmac(request(), quiet(controller.signal));
  await settle();
  controller.abort();
  expect(codeOf(await second)).toBe('cancelled');
  await devices.stop();
  expect(codeOf(await first)).toBe('cancelled');
});

test('(P9) cancelling while the key waits for a touch ends it, and the next try works', async () => {
  const { key, devices, timers } = withKey(true);
  const controller = new AbortController();
  const first = devices.hmac(request(), quiet(controller.signal));
  await timers.advance(2_000);
  controller.abort();
  expect(codeOf(await finish(timers, first))).toBe('cancelled');
  expect(key.touchUntil).toBeNull();
  const second = devices.hmac(request(), quiet());
  await timers.advance(2_000);
  key.touch();
  expect(codeOf(await finish(timers, second))).toBe('ok');
});

test('(P8) unplugging while the key waits for a touch ends it, and the next try works', async () => {
  const { key, devices, timers } = withKey(true);
  devices.start();
  const first = devices.hmac(request(), quiet());
  await timers.advance(2_000);
  key.detach();
  expect(codeOf(await first)).toBe('device-gone');
  key.attach();
  const second = devices.hmac(request(), quiet());
  await timers.advance(5_000);
  key.touch();
  expect(codeOf(await finish(timers, second))).toBe('ok');
});

test('(P9) a touch that never comes ends with its own code', async () => {
  const { devices, timers } = withKey(true);
  expect(codeOf(await finish(timers, devices.hmac(request(), quiet()), 100))).toBe('touch-timeout');
});

test('stopping ends what is under way with `cancelled`, closes the bus and leaves no timer', async () => {
  const { devices, timers, closeBus } = withKey(true);
  devices.start();
  const asking = devices.hmac(request(), quiet());
  await timers.advance(2_000);
  await finish(timers, devices.stop());
  expect(codeOf(await asking)).toBe('cancelled');
  expect(closeBus).toHaveBeenCalledTimes(1);
  expect(timers.waiting).toBe(0);
  expect(codeOf(await devices.hmac(request(), quiet()))).toBe('cancelled');
});

test('stopping does not wait for a bus that hangs', async () => {
  let end = (): void => undefined;
  const listing = new Promise<ReturnType<typeof fail<'no-usb-host'>>>((done) => {
    end = () => done(fail('no-usb-host'));
  });
  const bus: HidBus = { list: () => listing, watch: () => () => undefined, open: async () => fail('device-gone') };
  const devices = new Devices({ bus, timers: new ManualTimers(), closeBus: () => end() });
  devices.start();
  const asking = devices.hmac(request(), quiet());
  await settle();
  await devices.stop();
  expect(codeOf(await asking)).toBe('cancelled');
});

test.each([0, 64])('a challenge of %i bytes is the caller’s mistake', (length) => {
  const { devices } = withKey(false);
  expect(() => devices.hmac(request({ challenge: new Uint8Array(length) }), quiet())).toThrow(RangeError);
});

test.each([
  ['no-permission', 'no-permission'],
  ['device-busy', 'device-busy'],
  ['io', 'unreadable'],
] as const)(
  'a key that does not open for %s is listed with the trouble %s, and asking it says why',
  async (code, trouble) => {
    const bus = new FakeBus([fakeDevice('usb-1')]);
    bus.refusals.set('usb-1', code);
    const { devices, timers } = over(bus);
    expect(await finish(timers, devices.refresh())).toMatchObject([{ name: 'YubiKey', slots: null, trouble }]);
    expect(codeOf(await finish(timers, devices.hmac(request(), quiet())))).toBe(code);
  },
);

test('a trouble that is over is gone from the list with the next look', async () => {
  const bus = new FakeBus([fakeDevice('usb-1')]);
  bus.feature = ok(idle);
  bus.refusals.set('usb-1', 'no-permission');
  const { devices, timers } = over(bus);
  devices.start();
  await timers.advance(1_000);
  expect(devices.list()).toMatchObject([{ trouble: 'no-permission' }]);
  bus.refusals.clear();
  bus.change();
  await timers.advance(5_000);
  expect(devices.list()).toMatchObject([{ trouble: null, firmware: '5.4.3', slots: ['typing', 'empty'] }]);
});

test('a key that was read once is not asked again by later changes', async () => {
  const bus = new FakeBus([fakeDevice('usb-1')]);
  bus.feature = ok(idle);
  const { devices, timers } = over(bus);
  await finish(timers, devices.refresh());
  await finish(timers, devices.refresh());
  expect(bus.opened).toEqual(['usb-1']);
});

test('a key that is busy for ever is listed as unreadable within 3 s', async () => {
  const bus = new FakeBus([fakeDevice('usb-1')]);
  bus.feature = ok(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0x80));
  const { devices, timers } = over(bus);
  devices.start();
  await timers.advance(3_500);
  expect(devices.list()).toMatchObject([{ name: 'YubiKey', trouble: 'unreadable' }]);
  expect(timers.waiting).toBe(0);
});

test('a FIDO key is listed and opened, and nothing is sent to it', async () => {
  const bus = new FakeBus([
    fakeDevice('usb-1', { usagePage: 0xf1d0, usage: 1, vendorId: 0x20a0, product: 'Nitrokey 3', serialNumber: '42' }),
  ]);
  const { devices, timers } = over(bus);
  expect(await finish(timers, devices.refresh())).toMatchObject([
    { kind: 'fido', name: 'Nitrokey 3', serial: '42', slots: null, trouble: null },
  ]);
  expect(bus.connection).toMatchObject({ written: [], isOpen: false });
  expect(codeOf(await finish(timers, devices.hmac(request(), quiet())))).toBe('no-device');
});

test('the serial command is not sent to a key of another maker', async () => {
  const bus = new FakeBus([fakeDevice('usb-1', { vendorId: 0x1d50, productId: 0x60fc })]);
  bus.feature = ok(idle);
  const { devices, timers } = over(bus);
  expect(await finish(timers, devices.refresh())).toMatchObject([{ name: 'OnlyKey', firmware: '5.4.3', serial: null }]);
  expect(bus.connection?.written).toEqual([]);
});

test('where USB cannot be read the list says so, and it goes on by itself', async () => {
  const bus = new FakeBus([], 'no-usb-host');
  const { devices, timers } = over(bus);
  devices.start();
  await timers.advance(10);
  expect(devices.list()).toMatchObject([{ name: 'USB', trouble: 'no-usb-host' }]);
  expect(codeOf(await finish(timers, devices.hmac(request(), quiet())))).toBe('no-usb-host');
  bus.failure = null;
  bus.change();
  await timers.advance(10);
  expect(devices.list()).toEqual([]);
});

test('nothing is watched before the start and after the stop', async () => {
  const bus = new FakeBus([]);
  const { devices } = over(bus);
  expect(bus.watchers).toBe(0);
  devices.start();
  devices.start();
  expect(bus.watchers).toBe(1);
  await devices.stop();
  devices.start();
  expect(bus.watchers).toBe(0);
});
