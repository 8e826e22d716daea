// A HID host in a process of its own that has a virtual key instead of node-hid, and kills itself as it takes its
// n-th message: `--import data:…` sets `dieAt` and `dieBy` before.
import { hostPort } from '../../../../../../src/main/devices/hid/host-port';
import type { HostAnswer, HostQuestion } from '../../../../../../src/main/devices/hid/host-protocol';
import { readQuestion } from '../../../../../../src/main/devices/hid/host-protocol';
import type { HidConnection } from '../../../../../../src/main/devices/hid/types';
import { systemTimers } from '../../../../../../src/main/devices/timers';
import { createVirtualKey } from '../../../../../../src/main/devices/virtual';

const { dieAt, dieBy } = globalThis as unknown as { dieAt: number; dieBy: NodeJS.Signals };
const key = createVirtualKey({ timers: systemTimers });
key.program(2, new Uint8Array(20).fill(0x0b), false);
key.attach();

const open = new Map<number, HidConnection>();
const port = hostPort();
let taken = 0;

async function list(id: number): Promise<HostAnswer> {
  const listed = await key.bus.list();
  const devices = listed.ok ? listed.value.map(({ id: path, virtual: _, ...device }) => ({ ...device, path })) : [];
  return { kind: 'listed', id, devices };
}

async function opened(id: number, path: string): Promise<HostAnswer> {
  const result = await key.bus.open(path);
  if (!result.ok) return { kind: 'failed', id, code: result.error.code };
  open.set(id, result.value);
  return { kind: 'opened', id, handle: id };
}

async function report(question: HostQuestion): Promise<HostAnswer> {
  const { id } = question;
  const connection = 'handle' in question ? open.get(question.handle) : undefined;
  if (question.kind === 'close') await connection?.close();
  if (question.kind === 'set-feature') await connection?.setFeature(0, question.bytes.slice(1));
  if (question.kind !== 'get-feature') return { kind: 'done', id };
  const read = await connection?.getFeature(0, 8);
  return read?.ok
    ? { kind: 'bytes', id, bytes: Uint8Array.of(0, ...read.value) }
    : { kind: 'failed', id, code: 'device-gone' };
}

port.onMessage((raw) => {
  const question = readQuestion(raw);
  if (question === null) return;
  if (++taken === dieAt) process.kill(process.pid, dieBy);
  else if (question.kind === 'list') void list(question.id).then(port.send);
  else if (question.kind === 'open') void opened(question.id, question.path).then(port.send);
  else void report(question).then(port.send);
});
