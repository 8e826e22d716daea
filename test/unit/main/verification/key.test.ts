import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import type { KeyCode } from '../../../../src/main/devices/service-types';
import { truncate } from '../../../../src/main/oath/truncate';
import { fail } from '../../../../src/shared/result';
import { settle } from '../../../fakes/manual-timers';
import { keyView } from './fakes';
import { kinds, testBench } from './parts';

const challenge = '482913';
const macOf = (text: string) => new Uint8Array(createHmac('sha1', '12345678901234567890').update(text).digest());

async function asked() {
  const bench = await testBench();
  const credential = bench.add(kinds.slot);
  bench.devices.plug(keyView());
  return { bench, credential, screen: bench.answer(credential, challenge) };
}

test('a key is asked, touched, and its answer is truncated like HOTP', async () => {
  const { bench, screen } = await asked();
  expect(screen).toMatchObject({ step: 'key', at: 'working', device: 'Bastion C2', deadline: null, challenge });
  const { request, prompt } = bench.devices.current;
  expect(request).toEqual({ slot: 2, challenge: new TextEncoder().encode(challenge), device: null });
  prompt.touchNeeded(bench.timers.now() + 15_000);
  expect(bench.screen).toMatchObject({ step: 'key', at: 'touch', deadline: bench.timers.now() + 15_000 });
  const mac = macOf(challenge);
  const code = truncate(mac, 6);
  bench.devices.answer(mac);
  await settle();
  expect(bench.screen).toMatchObject({ step: 'response', response: code, signedBy: 'Bastion C2' });
  expect(mac.every((byte) => byte === 0)).toBe(true);
  expect(bench.devices.listeners).toBe(0);
  bench.move({ move: 'accepted' });
  expect(bench.outcomes).toEqual(['hmac-slot accepted']);
});

test('without a key it waits for one to be plugged in, then goes on by itself', async () => {
  const bench = await testBench();
  const credential = bench.add(kinds.slot);
  bench.answer(credential, challenge);
  await settle();
  expect(bench.screen).toMatchObject({ step: 'key', at: 'plug', challenge });
  bench.devices.plug(keyView({ id: 'f', kind: 'fido', name: 'A passkey only' }));
  expect(bench.screen).toMatchObject({ at: 'plug' });
  bench.devices.plug(keyView());
  expect(bench.screen).toMatchObject({ at: 'working', device: 'Bastion C2' });
  expect(bench.told.at(-1)).toEqual(bench.screen);
});

test('a key that comes while the question is on its way is not overlooked', async () => {
  const bench = await testBench();
  const credential = bench.add(kinds.slot);
  bench.answer(credential, challenge);
  bench.devices.plug(keyView());
  await settle();
  expect(bench.screen).toMatchObject({ step: 'key', at: 'working', device: 'Bastion C2' });
});

test('unplugged in the middle, the challenge is kept; plugged back in it goes on by itself', async () => {
  const { bench } = await asked();
  bench.devices.current.prompt.touchNeeded(bench.timers.now() + 15_000);
  bench.devices.plug();
  bench.devices.current.answer(fail('device-gone'));
  await settle();
  const gone = { at: 'fault', problem: { code: 'device-gone' }, device: 'Bastion C2', challenge, deadline: null };
  expect(bench.screen).toMatchObject(gone);
  bench.devices.plug(keyView());
  expect(bench.screen).toMatchObject({ at: 'working', problem: null });
  bench.devices.answer(macOf(challenge));
  await settle();
  expect(bench.screen).toMatchObject({ step: 'response', response: truncate(macOf(challenge), 6) });
});

test('several keys are named; with one left it goes on by itself', async () => {
  const bench = await testBench();
  const credential = bench.add(kinds.slot);
  bench.devices.plug(keyView(), keyView({ id: 'key-2', name: 'Spare', serial: null }));
  bench.answer(credential, challenge);
  await settle();
  const problem = { code: 'several-devices', facts: { devices: ['Bastion C2', 'Spare'] } };
  expect(bench.screen).toMatchObject({ at: 'fault', problem });
  bench.devices.plug(keyView());
  expect(bench.screen).toMatchObject({ at: 'working' });
});

const faults: readonly KeyCode[] = [
  ...(['no-permission', 'device-busy', 'device-slow', 'device-malformed'] as const),
  ...(['no-usb-host', 'slot-empty', 'touch-timeout', 'cancelled', 'io'] as const),
];

test.each(faults)('%s is shown with the challenge kept, and another try works', async (code) => {
  const { bench } = await asked();
  bench.devices.current.answer(fail(code));
  await settle();
  expect(bench.screen).toMatchObject({ step: 'key', at: 'fault', problem: { code }, challenge });
  bench.devices.plug(keyView());
  expect(bench.screen).toMatchObject({ at: 'fault' });
  expect(bench.move({ move: 'retry' })).toMatchObject({ at: 'working', problem: null });
  bench.devices.answer(macOf(challenge));
  await settle();
  expect(bench.screen).toMatchObject({ step: 'response' });
});

test.each(['cancel', 'back', 'other-way', 'new-challenge'] as const)(
  '%s aborts what the key was asked',
  async (move) => {
    const { bench } = await asked();
    const { signal } = bench.devices.current.prompt;
    expect(signal.aborted).toBe(false);
    const after = bench.move({ move });
    expect(signal.aborted).toBe(true);
    expect(bench.devices.listeners).toBe(0);
    const keeps = move === 'back' || move === 'other-way';
    expect(after).toMatchObject({ step: 'choose', challenge: keeps ? challenge : '', problem: null });
    await settle();
    expect(bench.screen).toEqual(after);
  },
);

test('an answer that comes after the person gave up is wiped and shown nowhere', async () => {
  const { bench } = await asked();
  const mac = macOf(challenge);
  bench.devices.answer(mac);
  bench.move({ move: 'cancel' });
  await settle();
  expect(bench.screen).toMatchObject({ step: 'choose', challenge: '' });
  expect(mac.every((byte) => byte === 0)).toBe(true);
  expect(bench.outcomes).toEqual([]);
});

test('a key that never answers is given up, and asked again by the person (P9)', async () => {
  const { bench } = await asked();
  const { signal } = bench.devices.current.prompt;
  await bench.timers.advance(60_000);
  expect(signal.aborted).toBe(true);
  expect(bench.screen).toMatchObject({ at: 'fault', problem: { code: 'device-slow' }, challenge });
  expect(bench.move({ move: 'retry' })).toMatchObject({ at: 'working' });
});

test('a device service that breaks is a fault on the screen, not the end of the session', async () => {
  const bench = await testBench();
  const credential = bench.add(kinds.slot);
  bench.devices.plug(keyView());
  bench.devices.hmac = () => Promise.reject(new Error('a bug'));
  bench.answer(credential, challenge);
  await settle();
  expect(bench.screen).toMatchObject({ step: 'key', at: 'fault', problem: { code: 'internal' }, challenge });
});

test('a challenge that is longer than a slot takes is refused before the key is asked', async () => {
  const bench = await testBench();
  const shape = { min: 1, max: 128, alphabet: 'digits' as const };
  const credential = bench.add({ ...kinds.slot, challenge: shape });
  bench.devices.plug(keyView());
  expect(bench.answer(credential, '1'.repeat(64))).toMatchObject({
    problem: { code: 'code-too-long', facts: { max: 63 } },
  });
  expect(bench.answer(credential, '1'.repeat(63))).toMatchObject({ step: 'key' });
});
