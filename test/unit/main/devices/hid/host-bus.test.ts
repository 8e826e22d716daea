import { expect, test, vi } from 'vitest';
import type { NodeEvents } from '../../../../../src/main/devices/hid/device-watch';
import { HostBus } from '../../../../../src/main/devices/hid/host-bus';
import type { HidConnection } from '../../../../../src/main/devices/hid/types';
import { FakeMachine, otpEntry } from '../../../../fakes/hid-host';
import { ManualTimers, settle } from '../../../../fakes/manual-timers';

const set = (options: { readonly nodeEvents?: NodeEvents | null; readonly permissionMayFollow?: boolean } = {}) => {
  const machine = new FakeMachine();
  const timers = new ManualTimers();
  const bus = new HostBus({ launcher: machine, timers, nodeEvents: null, permissionMayFollow: true, ...options });
  return { machine, timers, bus };
};

/** The ids of what is listed, in its order. */
const ids = async (bus: HostBus): Promise<string[]> => {
  const listed = await bus.list();
  return listed.ok ? listed.value.map(({ id }) => id) : [listed.error.code];
};

/** A machine with one key, open. */
const opened = async () => {
  const parts = set();
  parts.machine.devices = [otpEntry()];
  const [id] = await ids(parts.bus);
  const result = await parts.bus.open(id ?? '');
  if (!result.ok) throw new Error(result.error.code);
  const gone: string[] = [];
  result.value.onClose((why) => gone.push(why));
  return { ...parts, id: id ?? '', connection: result.value, gone };
};

const codeOf = async (result: Promise<{ readonly ok: boolean; readonly error?: { readonly code: string } }>) =>
  (await result).error?.code ?? 'ok';

test('nothing is started before the bus is first asked, and one host serves every question', async () => {
  const { machine, bus } = set();
  expect(machine.hosts).toHaveLength(0);
  await Promise.all([bus.list(), bus.list(), bus.list()]);
  await bus.list();
  expect(machine.hosts).toHaveLength(1);
  expect(machine.count('list')).toBe(2);
});

test('a device keeps its id while it is plugged in, gets another one after a re-plug, and shows no path', async () => {
  const { machine, bus } = set();
  machine.devices = [otpEntry(), otpEntry({ path: '/dev/hidraw1', usagePage: 0xf1d0, usage: 1 })];
  const before = await ids(bus);
  expect(await ids(bus)).toEqual(before);
  expect(new Set(before).size).toBe(2);
  expect(JSON.stringify(await bus.list())).not.toContain('hidraw');
  machine.devices = [];
  expect(await ids(bus)).toEqual([]);
  machine.devices = [otpEntry()];
  expect(before).not.toContain((await ids(bus))[0]);
});

test('a collection that the system lists twice is one device', async () => {
  const { machine, bus } = set();
  machine.devices = [otpEntry(), otpEntry()];
  expect(await ids(bus)).toHaveLength(1);
});

test('a path that belongs to another device by now is not opened', async () => {
  const { machine, bus } = set();
  machine.devices = [otpEntry()];
  const [id] = await ids(bus);
  machine.devices = [otpEntry({ vendorId: 0x046d })];
  expect(await codeOf(bus.open(id ?? ''))).toBe('device-gone');
  expect(machine.count('open')).toBe(0);
});

test('an open device passes whole reports: the id is put in front going out and taken off coming in', async () => {
  const { machine, connection } = await opened();
  machine.feature = Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8);
  const read = await connection.getFeature(0, 8);
  expect(read).toEqual({ ok: true, value: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) });
  await connection.setFeature(0, Uint8Array.of(9, 8, 7));
  await connection.write(3, Uint8Array.of(6));
  expect(machine.host.asked.slice(-3)).toMatchObject([
    { kind: 'get-feature', reportId: 0, length: 9 },
    { kind: 'set-feature', bytes: Uint8Array.of(0, 9, 8, 7) },
    { kind: 'write', bytes: Uint8Array.of(3, 6) },
  ]);
});

test('a feature report that came without its id is passed on as it is', async () => {
  const { machine, connection } = await opened();
  machine.feature = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
  expect(await connection.getFeature(0, 8)).toEqual({ ok: true, value: machine.feature });
});

test('input reports are asked for once and reach everybody who takes them', async () => {
  const { machine, connection } = await opened();
  const taken: string[] = [];
  connection.onReport((report) => taken.push(`a${report.join()}`));
  const leave = connection.onReport((report) => taken.push(`b${report.join()}`));
  machine.host.say({ kind: 'report', handle: 1, bytes: Uint8Array.of(1) });
  await settle();
  leave();
  machine.host.say({ kind: 'report', handle: 1, bytes: Uint8Array.of(2) });
  await settle();
  expect(taken).toEqual(['a1', 'b1', 'a2']);
  expect(machine.count('listen')).toBe(1);
});

test('without permission opening is tried for 2 s, since the ACL follows the node', async () => {
  const { machine, timers, bus } = set();
  machine.devices = [otpEntry()];
  machine.closed.set('/dev/hidraw0', 'no-permission');
  const [id] = await ids(bus);
  const code = codeOf(bus.open(id ?? ''));
  await timers.advance(1_999);
  expect(machine.count('open')).toBe(10);
  await timers.advance(1);
  expect(await code).toBe('no-permission');
  expect(machine.count('open')).toBe(11);
});

test('a permission that comes late is not missed', async () => {
  const { machine, timers, bus } = set();
  machine.devices = [otpEntry()];
  machine.closed.set('/dev/hidraw0', 'no-permission');
  const [id] = await ids(bus);
  const opening = bus.open(id ?? '');
  await timers.advance(300);
  machine.closed.clear();
  await timers.advance(200);
  expect((await opening).ok).toBe(true);
});

test('where a permission cannot come by itself, opening says so at once', async () => {
  const { machine, bus } = set({ permissionMayFollow: false });
  machine.devices = [otpEntry()];
  machine.closed.set('/dev/hidraw0', 'no-permission');
  const [id] = await ids(bus);
  expect(await codeOf(bus.open(id ?? ''))).toBe('no-permission');
});

test.each(['device-busy', 'device-gone', 'no-usb-host', 'io'] as const)('opening passes %s on', async (code) => {
  const { machine, bus } = set();
  machine.devices = [otpEntry()];
  machine.closed.set('/dev/hidraw0', code);
  const [id] = await ids(bus);
  expect(await codeOf(bus.open(id ?? ''))).toBe(code);
});

const calls: readonly (readonly [string, (connection: HidConnection) => ReturnType<HidConnection['write']>])[] = [
  ['write', (connection) => connection.write(0, new Uint8Array(8))],
  ['setFeature', (connection) => connection.setFeature(0, new Uint8Array(8))],
  [
    'getFeature',
    async (connection) => {
      const read = await connection.getFeature(0, 8);
      return read.ok ? { ok: true, value: undefined } : read;
    },
  ],
];

test.each(calls)('(P9) %s ends after 2 s where the host never answers', async (_, call) => {
  const { machine, timers, connection } = await opened();
  machine.intercept = ({ kind }) => (kind === 'list' ? undefined : null);
  const code = codeOf(call(connection));
  await timers.advance(2_000);
  expect(await code).toBe('io');
});

test.each(calls)('(P11) %s under way when the host dies answers that the device is gone', async (_, call) => {
  const { machine, connection, gone } = await opened();
  machine.intercept = (_question, host) => {
    host.kill();
    return null;
  };
  expect(await codeOf(call(connection))).toBe('device-gone');
  expect(gone).toEqual(['unplugged']);
  expect(await codeOf(call(connection))).toBe('device-gone');
});

test.each(calls)('(P8) %s that finds the device gone tells its owner once', async (_, call) => {
  const { machine, connection, gone } = await opened();
  machine.intercept = ({ kind, id }) =>
    kind === 'list' || kind === 'close' ? undefined : { kind: 'failed', id, code: 'device-gone' };
  expect(await codeOf(call(connection))).toBe('device-gone');
  expect(await codeOf(call(connection))).toBe('device-gone');
  expect(gone).toEqual(['unplugged']);
});

test.each(calls)(
  '(P8) %s that fails without a name means unplugged where the device is not listed any more',
  async (_, call) => {
    const { machine, connection, gone } = await opened();
    machine.intercept = ({ kind, id }) => (kind === 'list' ? undefined : { kind: 'failed', id, code: 'io' });
    expect(await codeOf(call(connection))).toBe('io');
    expect(gone).toEqual([]);
    machine.devices = [];
    expect(await codeOf(call(connection))).toBe('device-gone');
    expect(gone).toEqual(['unplugged']);
  },
);

test('(P8) a listing without the open device ends its connection', async () => {
  const { machine, bus, connection, gone } = await opened();
  machine.devices = [];
  await bus.list();
  expect(gone).toEqual(['unplugged']);
  expect(await codeOf(connection.getFeature(0, 8))).toBe('device-gone');
});

test('the error that node-hid repeats on unplugging is told once', async () => {
  const { machine, gone } = await opened();
  machine.host.say({ kind: 'gone', handle: 1 });
  machine.host.say({ kind: 'gone', handle: 1 });
  await settle();
  expect(gone).toEqual(['unplugged']);
});

test('who asks late still hears how the connection ended', async () => {
  const { machine, connection } = await opened();
  machine.host.say({ kind: 'gone', handle: 1 });
  await settle();
  const late: string[] = [];
  connection.onClose((why) => late.push(why));
  await settle();
  expect(late).toEqual(['unplugged']);
});

test('closing closes the device in the host and ends what comes after with `closed`', async () => {
  const { machine, connection, gone } = await opened();
  await connection.close();
  expect(machine.host.asked.at(-1)).toMatchObject({ kind: 'close', handle: 1 });
  expect(gone).toEqual(['closed']);
  expect(await codeOf(connection.setFeature(0, new Uint8Array(8)))).toBe('closed');
});

test('(P9) closing ends although the host does not answer', async () => {
  const { machine, timers, bus, connection } = await opened();
  machine.intercept = () => null;
  const closed = connection.close();
  await timers.advance(2_000);
  await closed;
  bus.close();
  expect(timers.waiting).toBe(0);
});

test('(P9) a host that is slow to start gets 15 s more for its first listing', async () => {
  const { machine, timers, bus } = set();
  machine.intercept = () => null;
  const listed = ids(bus);
  await timers.advance(19_999);
  expect(machine.host.isAlive).toBe(true);
  await timers.advance(1);
  expect(await listed).toEqual(['no-usb-host']);
});

test('(P9) a host that does not list within 5 s is ended, and the next question starts another', async () => {
  const { machine, timers, bus } = set();
  await bus.list();
  machine.intercept = () => null;
  const listed = ids(bus);
  await timers.advance(5_000);
  expect(await listed).toEqual(['no-usb-host']);
  expect(machine.host.isAlive).toBe(false);
  machine.intercept = null;
  expect(await ids(bus)).toEqual([]);
  expect(machine.hosts).toHaveLength(2);
});

test('(P9) a host that does not open within 5 s is ended', async () => {
  const { machine, timers, bus } = set();
  machine.devices = [otpEntry()];
  const [id] = await ids(bus);
  machine.intercept = ({ kind }) => (kind === 'open' ? null : undefined);
  const code = codeOf(bus.open(id ?? ''));
  await timers.advance(5_000);
  expect(await code).toBe('io');
  expect(machine.host.isAlive).toBe(false);
});

test.each<[string, unknown]>([
  ['no message of the protocol', { kind: 'pwned' }],
  ['nothing', null],
  ['an answer of the wrong kind', { kind: 'done', id: 1 }],
])('(P11) a host that says %s is ended', async (_, said) => {
  const { machine, bus } = set();
  machine.intercept = (question, host) => {
    if (machine.hosts.length > 1) return undefined;
    host.say(said);
    return question.kind === 'list' ? null : undefined;
  };
  expect(await ids(bus)).toEqual([]);
  expect(machine.hosts.map(({ isAlive }) => isAlive)).toEqual([false, true]);
});

test('an answer that nobody waits for is dropped', async () => {
  const { machine, bus } = set();
  await bus.list();
  machine.host.say({ kind: 'opened', id: 99, handle: 7 });
  await settle();
  expect(machine.host.isAlive).toBe(true);
});

test('(P11) a host that dies while it lists is started again three times a minute, then USB is said to be missing', async () => {
  const { machine, timers, bus } = set();
  machine.intercept = (_question, host) => {
    host.kill();
    return null;
  };
  expect(await ids(bus)).toEqual(['no-usb-host']);
  expect(machine.hosts).toHaveLength(4);
  expect(await ids(bus)).toEqual(['no-usb-host']);
  expect(await codeOf(bus.open('usb-1'))).toBe('no-usb-host');
  expect(machine.hosts).toHaveLength(4);
  machine.intercept = null;
  await timers.advance(60_000);
  expect(await ids(bus)).toEqual([]);
  expect(machine.hosts).toHaveLength(5);
});

test('(P11) who watches is told when the host died, when USB is given up, and when it may be tried again', async () => {
  const { machine, timers, bus } = set({ nodeEvents: () => () => undefined });
  const said: string[] = [];
  bus.watch(() => void ids(bus).then(([first]) => said.push(first ?? 'none')));
  await ids(bus);
  machine.intercept = (_question, host) => {
    host.kill();
    return null;
  };
  machine.host.kill();
  await timers.advance(600);
  expect(said).toEqual(['no-usb-host', 'no-usb-host']);
  machine.intercept = null;
  await timers.advance(61_000);
  expect(said.at(-1)).toBe('none');
});

test('a host that nobody needs for 10 s is ended quietly, and the next question starts another', async () => {
  const { machine, timers, bus } = set({ nodeEvents: () => () => undefined });
  const told = vi.fn();
  bus.watch(told);
  for (let round = 1; round <= 6; round++) {
    expect(await ids(bus)).toEqual([]);
    expect(machine.hosts).toHaveLength(round);
    await timers.advance(9_999);
    expect(machine.host.isAlive).toBe(true);
    await timers.advance(1);
    expect(machine.host.isAlive).toBe(false);
  }
  await timers.advance(1_000);
  expect(told).not.toHaveBeenCalled();
  expect(timers.waiting).toBe(0);
});

test('a host that holds a device open is not ended', async () => {
  const { machine, timers, connection } = await opened();
  await timers.advance(60_000);
  expect(machine.host.isAlive).toBe(true);
  await connection.close();
  await timers.advance(10_000);
  expect(machine.host.isAlive).toBe(false);
});

test('the end of the bus ends the host and every wait with it', async () => {
  const { machine, timers, bus, connection, gone } = await opened();
  machine.intercept = () => null;
  const reading = codeOf(connection.getFeature(0, 8));
  const listing = ids(bus);
  bus.close();
  expect(await reading).toBe('device-gone');
  expect(await listing).toEqual(['no-usb-host']);
  expect(gone).toEqual(['unplugged']);
  expect(machine.host.isAlive).toBe(false);
  expect(timers.waiting).toBe(0);
  expect(await ids(bus)).toEqual(['no-usb-host']);
  expect(machine.hosts).toHaveLength(1);
});

test('system events are told as one change, 300 ms after the first', async () => {
  let event: () => void = () => undefined;
  const stopped = vi.fn();
  const nodeEvents: NodeEvents = (changed) => {
    event = changed;
    return stopped;
  };
  const { timers, bus, machine } = set({ nodeEvents });
  const told = vi.fn();
  const leave = bus.watch(told);
  event();
  await timers.advance(200);
  event();
  await timers.advance(99);
  expect(told).not.toHaveBeenCalled();
  await timers.advance(1);
  expect(told).toHaveBeenCalledTimes(1);
  await timers.advance(10_000);
  expect(told).toHaveBeenCalledTimes(1);
  expect(machine.hosts).toHaveLength(0);
  leave();
  expect(stopped).toHaveBeenCalledTimes(1);
});

test('where the system tells nothing the bus is listed every 1.25 s, only while somebody watches', async () => {
  const { timers, bus, machine } = set();
  const told = vi.fn();
  await timers.advance(10_000);
  expect(machine.count('list')).toBe(0);
  const leave = bus.watch(told);
  await timers.advance(5_000);
  expect(machine.count('list')).toBe(4);
  expect(told).not.toHaveBeenCalled();
  machine.devices = [otpEntry()];
  await timers.advance(1_550);
  expect(told).toHaveBeenCalledTimes(1);
  leave();
  const before = machine.count('list');
  await timers.advance(10_000);
  expect(machine.count('list')).toBe(before);
  expect(timers.waiting).toBe(0);
});

test('no listing is made by itself while a device is open', async () => {
  const { timers, bus, machine, connection } = await opened();
  bus.watch(() => undefined);
  const before = machine.count('list');
  await timers.advance(10_000);
  expect(machine.count('list')).toBe(before);
  await connection.close();
  await timers.advance(1_250);
  expect(machine.count('list')).toBe(before + 1);
});

test('where watching the system fails, the bus is listed instead', async () => {
  let fail: () => void = () => undefined;
  const nodeEvents: NodeEvents = (_changed, failed) => {
    fail = failed;
    return () => undefined;
  };
  const { timers, bus, machine } = set({ nodeEvents });
  bus.watch(() => undefined);
  await timers.advance(5_000);
  expect(machine.count('list')).toBe(0);
  fail();
  await timers.advance(1_250);
  expect(machine.count('list')).toBe(1);
});
