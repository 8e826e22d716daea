// The HID host: a process of its own, the only importer of node-hid. It lists, opens, passes whole reports in and
// out, and parses nothing. A native crash on hot-plug (node-hid#559, #533, #230) ends this process, never the app.
import type { Device } from 'node-hid';
import { devicesAsync, HIDAsync, setDriverType } from 'node-hid';
import { hostCode } from './host-errors';
import { hostPort } from './host-port';
import type { HostAnswer, HostDevice, HostQuestion, HostQuestionKind } from './host-protocol';
import { maxDevices, maxPath, maxText, readQuestion } from './host-protocol';

type Asked<K extends HostQuestionKind> = Extract<HostQuestion, { kind: K }>;

// The libusb build would detach the kernel's driver (the key stops typing) and tells no usage page.
if (process.platform === 'linux') setDriverType('hidraw');

const port = hostPort();
const open = new Map<number, HIDAsync>();
let handles = 0;

const say = (answer: HostAnswer): void => port.send(answer);
const cut = (text: string | undefined): string | null => text?.slice(0, maxText) ?? null;

/** Numbers outside their field (broken firmware) are shown as 0 rather than costing the whole list. */
const word = (value: number | undefined): number => (value !== undefined && value >= 0 && value <= 0xffff ? value : 0);

const described = (device: Device): HostDevice => ({
  path: device.path ?? '',
  vendorId: word(device.vendorId),
  productId: word(device.productId),
  usagePage: word(device.usagePage),
  usage: word(device.usage),
  release: word(device.release),
  manufacturer: cut(device.manufacturer),
  product: cut(device.product),
  serialNumber: cut(device.serialNumber),
});

const isListable = ({ path }: HostDevice): boolean => path !== '' && path.length <= maxPath;

function deviceAt(handle: number): HIDAsync {
  const device = open.get(handle);
  if (device === undefined) throw new Error('device has been closed');
  return device;
}

/** Without an `error` listener the reader's error would end the process; on unplugging it comes twice. */
function keep(device: HIDAsync): number {
  const handle = ++handles;
  open.set(handle, device);
  device.on('error', () => say({ kind: 'gone', handle }));
  return handle;
}

/** One reader per device. Key strokes come this way too: only a protocol with input reports asks for it. */
function listen(handle: number): void {
  const device = deviceAt(handle);
  if (device.listenerCount('data') > 0) return;
  device.on('data', (bytes: Buffer) => say({ kind: 'report', handle, bytes: new Uint8Array(bytes) }));
}

/** Waits for the reader to end before the device is closed (node-hid does so in its own close). */
async function close(handle: number): Promise<void> {
  const device = deviceAt(handle);
  open.delete(handle);
  await device.close();
}

const work: { readonly [K in HostQuestionKind]: (asked: Asked<K>) => Promise<HostAnswer> } = {
  async list({ id }) {
    const devices = (await devicesAsync()).map(described).filter(isListable);
    return { kind: 'listed', id, devices: devices.slice(0, maxDevices) };
  },
  // nonExclusive: else macOS seizes the device, and the key stops typing.
  open: async ({ id, path }) => ({
    kind: 'opened',
    id,
    handle: keep(await HIDAsync.open(path, { nonExclusive: true })),
  }),
  async close({ id, handle }) {
    await close(handle);
    return { kind: 'done', id };
  },
  async listen({ id, handle }) {
    listen(handle);
    return { kind: 'done', id };
  },
  async write({ id, handle, bytes }) {
    await deviceAt(handle).write(Buffer.from(bytes));
    return { kind: 'done', id };
  },
  async 'set-feature'({ id, handle, bytes }) {
    await deviceAt(handle).sendFeatureReport(Buffer.from(bytes));
    return { kind: 'done', id };
  },
  'get-feature': async ({ id, handle, reportId, length }) => ({
    kind: 'bytes',
    id,
    bytes: await deviceAt(handle).getFeatureReport(reportId, length),
  }),
};

/** What passed through is not kept: an HMAC is a secret. */
function forget(message: HostQuestion | HostAnswer): void {
  if ('bytes' in message) message.bytes.fill(0);
}

async function answer<K extends HostQuestionKind>(kind: K, asked: Asked<K>): Promise<void> {
  const said = await work[kind](asked).catch(
    (thrown: unknown): HostAnswer => ({ kind: 'failed', id: asked.id, code: hostCode(thrown) }),
  );
  say(said);
  forget(said);
  forget(asked);
}

// A message that is no question cannot be answered (it has no id); main gives up on it by its own time limit.
port.onMessage((raw) => {
  const asked = readQuestion(raw);
  if (asked !== null) void answer(asked.kind, asked);
});
