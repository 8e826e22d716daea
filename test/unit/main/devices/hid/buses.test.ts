import { expect, test } from 'vitest';
import { JoinedBus } from '../../../../../src/main/devices/hid/joined-bus';
import type { TracedReport } from '../../../../../src/main/devices/hid/tracing-bus';
import { tracingBus } from '../../../../../src/main/devices/hid/tracing-bus';
import { FakeBus, fakeDevice } from '../../../../fakes/hid-bus';

const idsOf = async (bus: JoinedBus) => {
  const listed = await bus.list();
  return listed.ok ? listed.value.map(({ id }) => id) : listed.error.code;
};

test('two buses are listed, watched and opened as one', async () => {
  const real = new FakeBus([fakeDevice('usb-1')]);
  const virtual = new FakeBus([fakeDevice('virtual-1', { virtual: true })]);
  const bus = new JoinedBus([real, virtual]);
  let told = 0;
  const leave = bus.watch(() => told++);
  expect(await idsOf(bus)).toEqual(['usb-1', 'virtual-1']);
  expect((await bus.open('virtual-1')).ok).toBe(true);
  expect([real.opened, virtual.opened]).toEqual([[], ['virtual-1']]);
  real.change();
  virtual.change();
  leave();
  virtual.change();
  expect(told).toBe(2);
});

test('a device that is not listed any more does not open', async () => {
  const real = new FakeBus([fakeDevice('usb-1')]);
  const bus = new JoinedBus([real]);
  await bus.list();
  real.devices = [];
  await bus.list();
  expect(await bus.open('usb-1')).toMatchObject({ ok: false, error: { code: 'device-gone' } });
});

test('a broken bus does not hide the other one, and is named where there is nothing else', async () => {
  const broken = new FakeBus([], 'no-usb-host');
  const virtual = new FakeBus([fakeDevice('virtual-1')]);
  const bus = new JoinedBus([broken, virtual]);
  expect(await idsOf(bus)).toEqual(['virtual-1']);
  virtual.devices = [];
  expect(await idsOf(bus)).toBe('no-usb-host');
});

test('a trace has every report that passed, in both directions, and passes it on unchanged', async () => {
  const traced: TracedReport[] = [];
  const inner = new FakeBus([fakeDevice('usb-1')]);
  const bus = tracingBus(inner, { report: (one) => traced.push(one) }, { now: () => 7 });
  await bus.list();
  const opened = await bus.open('usb-1');
  if (!opened.ok) throw new Error(opened.error.code);
  const taken: Uint8Array[] = [];
  opened.value.onReport((report) => taken.push(report));
  const sent = Uint8Array.of(1, 2);
  await opened.value.setFeature(0, sent);
  sent.fill(0);
  await opened.value.write(4, Uint8Array.of(3));
  const read = await opened.value.getFeature(0, 2);
  inner.connection?.arrive(Uint8Array.of(9));
  expect(taken).toEqual([Uint8Array.of(9)]);
  expect(read).toEqual({ ok: true, value: Uint8Array.of(0, 0) });
  const common = { at: 7, device: 'usb-1' };
  expect(traced).toEqual([
    { ...common, direction: 'out', kind: 'feature', reportId: 0, bytes: Uint8Array.of(1, 2) },
    { ...common, direction: 'out', kind: 'output', reportId: 4, bytes: Uint8Array.of(3) },
    { ...common, direction: 'in', kind: 'feature', reportId: 0, bytes: Uint8Array.of(0, 0) },
    { ...common, direction: 'in', kind: 'input', reportId: 0, bytes: Uint8Array.of(9) },
  ]);
});

test('a trace has nothing of a report that failed, and lets the failure through', async () => {
  const traced: TracedReport[] = [];
  const inner = new FakeBus([fakeDevice('usb-1')]);
  const bus = tracingBus(inner, { report: (one) => traced.push(one) }, { now: () => 7 });
  const opened = await bus.open('usb-1');
  if (!opened.ok) throw new Error(opened.error.code);
  const gone: string[] = [];
  opened.value.onClose((why) => gone.push(why));
  inner.connection?.unplug();
  expect(await opened.value.getFeature(0, 8)).toMatchObject({ ok: false, error: { code: 'device-gone' } });
  expect(await opened.value.setFeature(0, Uint8Array.of(1))).toMatchObject({ ok: false });
  expect(await opened.value.write(0, Uint8Array.of(1))).toMatchObject({ ok: false });
  expect(gone).toEqual(['unplugged']);
  expect(traced).toEqual([]);
});
