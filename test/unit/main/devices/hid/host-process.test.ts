import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { createDevices } from '../../../../../src/main/devices';
import { HostBus } from '../../../../../src/main/devices/hid/host-bus';
import type { HostLauncher } from '../../../../../src/main/devices/hid/host-process';
import { nodeLauncher } from '../../../../../src/main/devices/hid/host-process';
import { systemTimers } from '../../../../../src/main/devices/timers';

const root = join(import.meta.dirname, '../../../../..');
const typescript = ['--import', pathToFileURL(join(root, 'test/support/typescript.mjs')).href];
const realHost = join(root, 'src/main/devices/hid/host.ts');
const virtualHost = join(import.meta.dirname, 'process/virtual-host.mts');

const busOver = (launcher: HostLauncher): HostBus => {
  const bus = new HostBus({ launcher, timers: systemTimers, nodeEvents: null, permissionMayFollow: false });
  onTestFinished(() => bus.close());
  return bus;
};

test('the real host lists what this machine has, or says that it cannot, and a path that is no device does not open', async () => {
  const bus = busOver(nodeLauncher(realHost, typescript));
  const listed = await bus.list();
  expect(listed.ok || listed.error.code === 'no-usb-host').toBe(true);
  expect(await bus.open('usb-none')).toMatchObject({
    ok: false,
    error: { code: listed.ok ? 'device-gone' : 'no-usb-host' },
  });
});

test('(P11) a host that cannot be started means that there is no USB, and never an exception', async () => {
  const bus = busOver(nodeLauncher(join(root, 'no-such-host.js')));
  expect(await bus.list()).toMatchObject({ ok: false, error: { code: 'no-usb-host' } });
});

test('(P11) a native library that is missing means that there is no USB, and the host lives on', async () => {
  // The loader of node-hid's addon, made to fail as where libudev is not installed.
  const missing = `data:text/javascript,${encodeURIComponent(
    `import Module from 'node:module';
     Module._extensions['.node'] = () => { throw new Error('libudev.so.1: cannot open shared object file'); };`,
  )}`;
  let launches = 0;
  const launcher = nodeLauncher(realHost, [...typescript, '--import', missing]);
  const bus = busOver({
    launch() {
      launches++;
      return launcher.launch();
    },
  });
  expect(await bus.list()).toMatchObject({ ok: false, error: { code: 'no-usb-host' } });
  expect(await bus.list()).toMatchObject({ ok: false, error: { code: 'no-usb-host' } });
  expect(launches).toBe(1);
});

const challenge = new TextEncoder().encode('Hi There');
const expected = createHmac('sha1', new Uint8Array(20).fill(0x0b)).update(challenge).digest('hex');

/** Launches hosts with the virtual key of which the first one dies. */
function dyingFirst(dieAt: number, dieBy: NodeJS.Signals): HostLauncher & { launches: number } {
  const fate = (at: number) => `data:text/javascript,globalThis.dieAt=${at};globalThis.dieBy='${dieBy}'`;
  return {
    launches: 0,
    launch() {
      const at = this.launches++ === 0 ? dieAt : 0;
      return nodeLauncher(virtualHost, [...typescript, '--import', fate(at)]).launch();
    },
  };
}

/** What three tries give when the first host dies as it takes its n-th message. */
async function threeTries(dieAt: number, dieBy: NodeJS.Signals) {
  const launcher = dyingFirst(dieAt, dieBy);
  const devices = createDevices({ launcher });
  const ask = async (): Promise<string> => {
    const signal = new AbortController().signal;
    const answer = await devices.hmac({ slot: 2, challenge, device: null }, { signal, touchNeeded: () => undefined });
    return answer.ok ? Buffer.from(answer.value.mac).toString('hex') : answer.error.code;
  };
  const tries = [await ask(), await ask(), await ask()];
  await devices.stop();
  return { tries, launches: launcher.launches };
}

// Two tries take 53 messages; the first of them lists, looks at the key, reads its serial number, and lists again.
const isSoak = process.env['SOAK'] === '1';
const points = isSoak ? Array.from({ length: 50 }, (_, index) => index + 1) : [1, 3, 24, 33, 42];
const signals = isSoak ? (['SIGKILL', 'SIGSEGV'] as const) : (['SIGKILL'] as const);

test.each(points.flatMap((at) => signals.map((by) => [by, at] as const)))(
  '(P11) a host that dies by %s at its message %i costs at most one try',
  async (dieBy, dieAt) => {
    const { tries, launches } = await threeTries(dieAt, dieBy);
    const failed = tries.filter((outcome) => outcome !== expected);
    expect([[], ['device-gone']]).toContainEqual(failed);
    expect(tries[2]).toBe(expected);
    expect(launches).toBe(2);
  },
);

test('(P11) a host that dies in the middle of the exchange ends it with `device-gone`', async () => {
  expect((await threeTries(30, 'SIGSEGV')).tries).toEqual(['device-gone', expected, expected]);
});
