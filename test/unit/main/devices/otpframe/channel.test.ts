import { describe, expect, test } from 'vitest';
import { FrameChannel } from '../../../../../src/main/devices/otpframe/channel';
import { frameLimits } from '../../../../../src/main/devices/otpframe/limits';
import { openChallengeChannel } from '../../../../../src/main/devices/yubiotp/channel';
import { ok } from '../../../../../src/shared/result';
import { ManualTimers } from '../../../../fakes/manual-timers';
import { channelOver, known, open, passTime, plugIn } from '../../../../fakes/otp/plugged-key';
import { tampered } from '../../../../fakes/otp/tampered-connection';
import { bytes } from '../../../../fakes/otp/vectors';

const { signal } = new AbortController();
const padded = new Uint8Array(64);
padded.set(known.challenge);

describe('the commands of a channel', () => {
  test('are reading and HMAC commands on the challenge path: no other one is sent (P12)', async () => {
    const { key, timers } = plugIn();
    const sent: Uint8Array[] = [];
    const watched = tampered(await open(key), ({ direction, bytes: report }) => {
      if (direction === 'write') sent.push(report);
      return null;
    });
    const channel = openChallengeChannel({ connection: watched, timers, sharesWithSmartCard: false });
    for (let command = 0; command < 256; command++) {
      if ([0x10, 0x30, 0x38].includes(command)) continue;
      expect(() => channel.query(command as 0x10, padded, 20, { signal })).toThrow(RangeError);
    }
    expect(sent).toEqual([]);
  });

  test('are a part of its type (P12)', () => {
    const timers = new ManualTimers();
    const never = (channel: ReturnType<typeof channelOver>): void => {
      // @ts-expect-error a command that writes slot 2 is none of this channel
      void channel.query(0x03, padded, 20, { signal });
    };
    expect(never).toBeTypeOf('function');
    expect(timers.waiting).toBe(0);
  });
});

describe('a key with a smart card in it', () => {
  const asked = async (rejections: number): Promise<{ code: string; took: number; frames: number }> => {
    const { key, timers } = plugIn({ touch: false });
    let frames = 0;
    const connection = tampered(await open(key), ({ direction, bytes: report }) => {
      if (direction === 'read' || report[7] !== 0x89) return null;
      frames += 1;
      return ok(frames > rejections ? report : bytes('0038000000000089'));
    });
    const channel = new FrameChannel({ connection, timers, sharesWithSmartCard: true }, [0x38]);
    const began = timers.now();
    const mac = await passTime(timers, channel.query(0x38, padded, 20, { signal }));
    return { code: mac.ok ? 'ok' : mac.error.code, took: timers.now() - began, frames };
  };

  test.each([0, 1, 6])('that rejects its first %d commands is asked again', async (rejections) => {
    expect(await asked(rejections)).toMatchObject({ code: 'ok', frames: rejections + 1 });
  });

  test('that rejects them for longer has rejected them', async () => {
    const { code, took, frames } = await asked(100);
    expect({ code, frames }).toEqual({ code: 'rejected', frames: 1 + frameLimits.reclaimTries });
    expect(took).toBeLessThan(4_000);
  });

  test('is not asked again after it has answered once', async () => {
    const { key, timers } = plugIn({ touch: false });
    let frames = 0;
    const connection = tampered(await open(key), ({ direction, bytes: report }) => {
      if (direction === 'write' && report[7] === 0x89) frames += 1;
      return null;
    });
    const channel = new FrameChannel({ connection, timers, sharesWithSmartCard: true }, [0x10, 0x30]);
    expect(await passTime(timers, channel.query(0x10, new Uint8Array(), 4, { signal }))).toMatchObject({ ok: true });
    expect(await passTime(timers, channel.query(0x30, padded, 20, { signal }))).toMatchObject({
      error: { code: 'rejected' },
    });
    expect(frames).toBe(2);
  });

  test('can be cancelled between two tries (P9)', async () => {
    const { key, timers } = plugIn();
    const cancelling = new AbortController();
    const channel = new FrameChannel({ connection: await open(key), timers, sharesWithSmartCard: true }, [0x30]);
    const began = timers.now();
    const answer = channel.query(0x30, padded, 20, { signal: cancelling.signal });
    const mac = await passTime(timers, answer, () => timers.now() - began > 1_200 && cancelling.abort());
    expect(mac).toMatchObject({ error: { code: 'cancelled' } });
  });
});

describe('exchanges on one channel', () => {
  test('wait for one another', async () => {
    const { key, timers } = plugIn({ touch: false });
    const channel = channelOver(await open(key), timers);
    const answers = Array.from({ length: 5 }, () => channel.query(0x38, padded, 20, { signal }));
    for (const answer of await passTime(timers, Promise.all(answers))) expect(answer).toEqual(ok(known.mac));
  });

  test('that wait can be cancelled, and disturb neither the one before nor the one after', async () => {
    const { key, timers } = plugIn();
    const channel = channelOver(await open(key), timers);
    const cancelling = new AbortController();
    const ask = (one: AbortSignal) => channel.query(0x38, padded, 20, { signal: one });
    const [first, second, third] = [ask(signal), ask(cancelling.signal), ask(signal)];
    await timers.advance(200);
    cancelling.abort();
    expect(await passTime(timers, second)).toMatchObject({ error: { code: 'cancelled' } });
    expect(key.touchUntil).not.toBeNull();
    key.touch();
    expect(await passTime(timers, first)).toEqual(ok(known.mac));
    expect(await passTime(timers, third, () => key.touch())).toEqual(ok(known.mac));
  });

  test('that wait too long are given up', async () => {
    const { key, timers } = plugIn();
    const connection = tampered(await open(key), () => new Promise<never>(() => undefined));
    const channel = channelOver(connection, timers);
    const began = timers.now();
    const answers = [channel.query(0x38, padded, 20, { signal }), channel.query(0x38, padded, 20, { signal })];
    for (const answer of await passTime(timers, Promise.all(answers)))
      expect(answer).toMatchObject({ error: { code: 'device-slow' } });
    expect(timers.now() - began).toBeLessThanOrEqual(frameLimits.total + frameLimits.reset + 20);
    expect(timers.waiting).toBe(0);
  });

  test('end when the connection is closed by its owner', async () => {
    const { key, timers } = plugIn();
    const connection = await open(key);
    const answer = channelOver(connection, timers).query(0x38, padded, 20, { signal });
    await timers.advance(500);
    await connection.close();
    expect(await passTime(timers, answer)).toMatchObject({ error: { code: 'cancelled' } });
  });

  test('an aborted signal ends one before it sends anything', async () => {
    const { key, timers } = plugIn();
    const channel = channelOver(await open(key), timers);
    const answer = await channel.query(0x38, padded, 20, { signal: AbortSignal.abort() });
    expect(answer).toMatchObject({ error: { code: 'cancelled' } });
    expect(key.touchUntil).toBeNull();
  });
});
