import { describe, expect, test } from 'vitest';
import { createVirtualKey } from '../../../../../src/main/devices/virtual';
import type { VirtualKey } from '../../../../../src/main/practice/parts';
import { ManualTimers } from '../../../../fakes/manual-timers';
import { attempt, channelOver, known, open, plugIn } from '../../../../fakes/otp/plugged-key';

const { signal } = new AbortController();

describe('the bus', () => {
  test('lists the key while it is plugged in, under another id each time', async () => {
    const key = createVirtualKey({ timers: new ManualTimers() });
    const listed = async () => {
      const devices = await key.bus.list();
      return devices.ok ? devices.value : [];
    };
    expect(await listed()).toEqual([]);
    key.attach();
    const first = await listed();
    expect(first).toMatchObject([{ vendorId: 0x1050, usagePage: 1, usage: 6, virtual: true }]);
    key.detach();
    expect(await listed()).toEqual([]);
    key.attach();
    expect((await listed())[0]?.id).not.toBe(first[0]?.id);
  });

  test('tells at once that the key came or went, as long as it is watched', () => {
    const key = createVirtualKey({ timers: new ManualTimers() });
    let told = 0;
    const stop = key.bus.watch(() => {
      told += 1;
    });
    key.attach();
    key.attach();
    expect(told).toBe(1);
    key.detach();
    key.detach();
    expect(told).toBe(2);
    stop();
    key.attach();
    expect(told).toBe(2);
  });

  test('opens a device for one owner at a time', async () => {
    const { key } = plugIn();
    const connection = await open(key);
    const listed = await key.bus.list();
    const id = listed.ok ? listed.value[0]!.id : '';
    expect(await key.bus.open(id)).toMatchObject({ error: { code: 'device-busy' } });
    await connection.close();
    expect(await key.bus.open(id)).toMatchObject({ ok: true });
    expect(await key.bus.open('virtual-99')).toMatchObject({ error: { code: 'device-gone' } });
  });

  test('ends an open connection when the key is pulled out, once', async () => {
    const { key } = plugIn();
    const connection = await open(key);
    const ends: string[] = [];
    connection.onClose((why) => ends.push(why));
    key.detach();
    await connection.close();
    expect(ends).toEqual(['unplugged']);
    expect(await connection.getFeature(0, 8)).toMatchObject({ error: { code: 'device-gone' } });
    expect(await connection.setFeature(0, new Uint8Array(8))).toMatchObject({ error: { code: 'device-gone' } });
    expect(await connection.write(0, new Uint8Array(8))).toMatchObject({ error: { code: 'device-gone' } });
  });

  test('has nothing but feature reports for the key, and none after it was closed', async () => {
    const { key } = plugIn();
    const connection = await open(key);
    expect(await connection.write(0, new Uint8Array(8))).toMatchObject({ error: { code: 'io' } });
    await connection.close();
    expect(await connection.getFeature(0, 8)).toMatchObject({ error: { code: 'closed' } });
  });
});

describe('the virtual key', () => {
  test('is what the practice screen needs', () => {
    const key: VirtualKey = createVirtualKey({ timers: new ManualTimers() });
    expect([key.attached, key.touchUntil]).toEqual([false, null]);
  });

  test('tells when it is plugged in, waits for a touch, is touched and is pulled out', async () => {
    const { key, timers } = plugIn();
    const seen: [boolean, boolean][] = [];
    key.onChanged(() => seen.push([key.attached, key.touchUntil !== null]));
    const answer = channelOver(await open(key), timers).query(0x38, new Uint8Array(64), 20, { signal });
    await timers.advance(500);
    key.touch();
    await timers.advance(500);
    expect(await answer).toMatchObject({ ok: true });
    key.detach();
    expect(seen).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
  });

  test('stops waiting for a touch after 15 seconds, though nobody reads it any more', async () => {
    const { key, timers } = plugIn();
    const stopping = new AbortController();
    const connection = await open(key);
    void channelOver(connection, timers).query(0x38, new Uint8Array(64), 20, stopping);
    await timers.advance(200);
    expect(key.touchUntil! - timers.now()).toBeLessThanOrEqual(15_000);
    let told = 0;
    key.onChanged(() => {
      told += 1;
    });
    await connection.close();
    await timers.advance(15_000);
    expect([key.touchUntil, told]).toEqual([null, 1]);
  });

  test('is not touched unless it waits', async () => {
    const { key, timers } = plugIn();
    key.touch();
    const late = await attempt({ key, timers }, await open(key), { touch: false });
    expect(late.result).toMatchObject({ error: { code: 'touch-timeout' } });
  });

  test('keeps its slots while it is pulled out, and the caller’s bytes are his own', async () => {
    const timers = new ManualTimers();
    const key = createVirtualKey({ timers });
    const secret = known.secret.slice();
    key.program(2, secret);
    secret.fill(0);
    key.attach();
    key.detach();
    key.attach();
    const { result } = await attempt({ key, timers }, await open(key));
    expect(result).toEqual({ ok: true, value: known.mac });
  });

  test('answers with the new secret after it was programmed again while it waited', async () => {
    const { key, timers } = plugIn();
    const answer = channelOver(await open(key), timers).query(0x38, new Uint8Array(64), 20, { signal });
    await timers.advance(200);
    key.program(2, known.secret);
    await timers.advance(200);
    expect(await answer).toMatchObject({ error: { code: 'device-busy' } });
  });
});
