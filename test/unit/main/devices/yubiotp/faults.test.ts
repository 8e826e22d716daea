import { describe, expect, test } from 'vitest';
import type { HidConnection } from '../../../../../src/main/devices/hid/types';
import { frameOf, piecesOf, resetReport } from '../../../../../src/main/devices/otpframe/frame';
import { frameLimits } from '../../../../../src/main/devices/otpframe/limits';
import { hmacConfiguration } from '../../../../../src/main/devices/virtual/configuration';
import { OtpKey } from '../../../../../src/main/devices/virtual/otp-key';
import { Slots } from '../../../../../src/main/devices/virtual/slots';
import { hmacSha1 } from '../../../../../src/main/devices/yubiotp/hmac-sha1';
import { fail, ok } from '../../../../../src/shared/result';
import { ManualTimers } from '../../../../fakes/manual-timers';
import { connectionTo } from '../../../../fakes/otp/connection-to';
import type { Attempt, PluggedKey } from '../../../../fakes/otp/plugged-key';
import { attempt, channelOver, known, open, passTime, plugIn } from '../../../../fakes/otp/plugged-key';
import type { Tamper } from '../../../../fakes/otp/tampered-connection';
import { tampered } from '../../../../fakes/otp/tampered-connection';
import { bytes } from '../../../../fakes/otp/vectors';

const answered = { ok: true, value: known.mac } as const;
/** No exchange takes longer, whatever the key says: 45 s, half a second for the reset, and one step of passing time. */
const longest = 45_520;

interface Tampering {
  readonly plugged: PluggedKey;
  readonly connection: HidConnection;
}

/** One attempt with somebody between app and key, then an ordinary one on a new connection: it must always work. */
async function attemptThenNext(
  makeTamper: (tampering: Tampering) => Tamper,
  options: { touch?: boolean; wantsTouch?: boolean; signal?: AbortSignal } = {},
): Promise<Attempt> {
  const plugged = plugIn({ touch: options.wantsTouch ?? true });
  const connection = await open(plugged.key);
  const first = await attempt(plugged, tampered(connection, makeTamper({ plugged, connection })), options);
  if (first.result.ok || first.result.error.code !== 'device-gone') expect(plugged.key.touchUntil).toBeNull();
  await connection.close();
  plugged.key.attach();
  const next = await attempt(plugged, await open(plugged.key));
  expect(next.result).toEqual(answered);
  expect(plugged.timers.waiting).toBe(0);
  return first;
}

/** The reports of an undisturbed exchange. */
async function exchangeOf(wantsTouch: boolean): Promise<readonly { direction: 'read' | 'write'; flags: number }[]> {
  const seen: { direction: 'read' | 'write'; flags: number }[] = [];
  const watch: Tamper = ({ direction, bytes }) => {
    seen.push({ direction, flags: bytes[7] ?? 0 });
    return null;
  };
  const { result } = await attemptThenNext(() => watch, { wantsTouch });
  expect(result).toEqual(answered);
  return seen;
}

const withTouch = await exchangeOf(true);
const withoutTouch = await exchangeOf(false);
const everyReport = [
  ...withTouch.map((report, index) => ({ ...report, index, wantsTouch: true })),
  ...withoutTouch.map((report, index) => ({ ...report, index, wantsTouch: false })),
];
const everyRead = everyReport.filter(({ direction }) => direction === 'read');
const everyPiece = everyRead.filter(({ flags }) => (flags & 0xe0) === 0x40);

test('an exchange has the reports that the sweeps below are about', () => {
  expect(withTouch.map(({ direction }) => direction[0]).join('')).toBe('rrwrrwrrrrrrrw');
  expect(withoutTouch.map(({ direction }) => direction[0]).join('')).toBe('rrwrrwrrrrrrw');
  expect(everyPiece).toHaveLength(10);
});

describe.each(everyReport)('at the $direction $index of an exchange (touch wanted: $wantsTouch)', (at) => {
  const { index, wantsTouch } = at;

  test('unplugging ends it at once with device-gone, and the next attempt works (P8)', async () => {
    const { result, took } = await attemptThenNext(
      ({ plugged }) =>
        (passing) => {
          if (passing.index === index) plugged.key.detach();
          return null;
        },
      { wantsTouch },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'device-gone' } });
    expect(took).toBeLessThan(1_000);
  });

  test('a report that fails because the key is gone ends it, though nobody said so before (P8)', async () => {
    const { result, took } = await attemptThenNext(
      () => (passing) => (passing.index >= index ? fail('device-gone') : null),
      { wantsTouch },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'device-gone' } });
    expect(took).toBeLessThan(1_000);
  });

  test.each(['io', 'no-permission'] as const)('a report that fails with "%s" ends it with that (P8)', async (code) => {
    const { result } = await attemptThenNext(() => (passing) => (passing.index === index ? fail(code) : null), {
      wantsTouch,
    });
    expect(result).toMatchObject({ ok: false, error: { code } });
  });

  test('cancelling ends it at once and leaves the key idle (P9)', async () => {
    const cancelling = new AbortController();
    const { result, took } = await attemptThenNext(
      () => (passing) => {
        if (passing.index === index) cancelling.abort();
        return null;
      },
      { wantsTouch, signal: cancelling.signal },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(took).toBeLessThan(1_000);
  });

  test('a device that never answers again is given up at the total limit (P9)', async () => {
    const silence = new Promise<never>(() => undefined);
    const { result, took } = await attemptThenNext(() => (passing) => (passing.index >= index ? silence : null), {
      wantsTouch,
    });
    expect(result).toMatchObject({
      ok: false,
      error: { code: expect.stringMatching(/^device-slow$|^touch-timeout$/) },
    });
    expect(took).toBeLessThanOrEqual(longest);
  });

  test('a reset by another program ends it with an answer or a code, never with a wrong answer', async () => {
    const { result } = await attemptThenNext(
      ({ connection }) =>
        (passing) => {
          if (passing.index === index) void connection.setFeature(0, resetReport());
          return null;
        },
      { wantsTouch },
    );
    if (result.ok) expect(result).toEqual(answered);
    else expect(result.error.code).toMatch(/^device-busy$|^slot-empty$/);
  });

  test('a command of another program ends it with an answer or a code, never with a wrong answer', async () => {
    const foreign = piecesOf(frameOf(0x10, new Uint8Array()));
    const { result, took } = await attemptThenNext(
      ({ connection }) =>
        (passing) => {
          if (passing.index === index)
            for (const piece of foreign) {
              void connection.setFeature(0, piece);
              void connection.getFeature(0, 8);
            }
          return null;
        },
      { wantsTouch },
    );
    if (result.ok) expect(result).toEqual(answered);
    else expect(result.error.code).toMatch(/^device-busy$|^device-malformed$|^slot-empty$/);
    expect(took).toBeLessThanOrEqual(longest);
  });
});

describe.each(everyRead)('at the read $index of an exchange (touch wanted: $wantsTouch)', ({ index, wantsTouch }) => {
  test.each([0, 1, 7, 9, 64])('a report of %d bytes is malformed (P8)', async (length) => {
    const { result } = await attemptThenNext(
      () => (passing) => (passing.index === index ? ok(new Uint8Array(length)) : null),
      { wantsTouch },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'device-malformed', facts: { why: 'length' } } });
  });

  test('a busy flag that is stuck from here on is given up at the idle limit (P9, P12)', async () => {
    const { result, took } = await attemptThenNext(
      () => (passing) => {
        const bytes = passing.bytes.slice();
        bytes[7]! |= 0x80;
        return passing.direction === 'read' && passing.index >= index ? ok(bytes) : null;
      },
      { wantsTouch },
    );
    const collecting = everyPiece.some((piece) => piece.index < index && piece.wantsTouch === wantsTouch);
    expect(result).toMatchObject({ ok: false, error: { code: collecting ? 'device-busy' : 'device-slow' } });
    expect(took).toBeLessThanOrEqual(2 * frameLimits.idle);
  });
});

describe.each(everyPiece.filter(({ index }, place) => place % 5 < 4 && index > 0))(
  'at the piece in read $index of an exchange (touch wanted: $wantsTouch)',
  ({ index, wantsTouch, flags }) => {
    test('a flipped bit is noticed by the CRC, and the next attempt works (P12)', async () => {
      const used = (flags & 0x1f) === 3 ? 1 : 7;
      for (let place = 0; place < used; place++) {
        const { result } = await attemptThenNext(
          () => (passing) => {
            const bytes = passing.bytes.slice();
            bytes[place]! ^= 0x10;
            return passing.index === index ? ok(bytes) : null;
          },
          { wantsTouch },
        );
        expect(result).toMatchObject({ ok: false, error: { code: 'device-malformed', facts: { why: 'checksum' } } });
      }
    });

    test('a number that is too high is an impossible sequence (P12)', async () => {
      const { result } = await attemptThenNext(
        () => (passing) => {
          const bytes = passing.bytes.slice();
          bytes[7]! += 1;
          return passing.index === index ? ok(bytes) : null;
        },
        { wantsTouch },
      );
      expect(result).toMatchObject({ ok: false, error: { code: 'device-malformed', facts: { why: 'sequence' } } });
    });
  },
);

test('a key that another program wrote to meanwhile is busy, not empty', async () => {
  const { result } = await attemptThenNext(
    () => (passing) => (passing.index === 7 ? ok(bytes('0005040302020000')) : null),
    { wantsTouch: false },
  );
  expect(result).toMatchObject({ ok: false, error: { code: 'device-busy' } });
});

describe('touch', () => {
  test('that never comes ends with touch-timeout when the key gives up, and the next attempt works', async () => {
    const { result, took } = await attemptThenNext(() => () => null, { touch: false });
    expect(result).toMatchObject({ ok: false, error: { code: 'touch-timeout' } });
    expect(took).toBeGreaterThanOrEqual(15_000);
    expect(took).toBeLessThan(15_300);
  });

  test('in the last second is in time', async () => {
    const { key, timers } = plugIn();
    const began = timers.now();
    const channel = channelOver(await open(key), timers);
    const answer = hmacSha1(channel, 2, known.challenge, { signal: new AbortController().signal });
    const late = (): void => (timers.now() - began > 14_900 ? key.touch() : undefined);
    expect(await passTime(timers, answer, late)).toEqual(answered);
  });

  test('is asked for once, with the time that the key gives', async () => {
    const { key, timers } = plugIn();
    const deadlines: number[] = [];
    const began = timers.now();
    const channel = channelOver(await open(key), timers);
    const onTouchNeeded = (deadline: number): number => deadlines.push(deadline - began);
    const answer = hmacSha1(channel, 2, known.challenge, { signal: new AbortController().signal, onTouchNeeded });
    await passTime(timers, answer);
    expect(deadlines).toEqual([15_040]);
  });

  test.each([
    ['always has 31 seconds left', () => 0x3f],
    ['is busy between two wishes for a touch', (turn: number) => (turn % 2 ? 0xbf : 0x3f)],
  ])('a key that %s is given up at the total limit (P9)', async (_, flags) => {
    let turn = 0;
    const { result, took } = await attemptThenNext(
      () => (passing) => {
        const bytes = passing.bytes.slice();
        bytes[7] = flags(turn++);
        return passing.direction === 'read' && passing.index > 5 ? ok(bytes) : null;
      },
      { touch: false },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'touch-timeout' } });
    expect(took).toBeGreaterThanOrEqual(frameLimits.total);
    expect(took).toBeLessThanOrEqual(longest);
  });

  test('a key that repeats one piece for ever is given up at the idle limit (P9)', async () => {
    const { result, took } = await attemptThenNext(
      () => (passing) => {
        const bytes = passing.bytes.slice();
        bytes[7] = 0x41;
        return passing.direction === 'read' && passing.index > 9 ? ok(bytes) : null;
      },
      { wantsTouch: false },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'device-slow' } });
    expect(took).toBeLessThanOrEqual(2 * frameLimits.idle);
  });
});

describe('a key that is busy', () => {
  const askBusyKey = async (busyReads: number): Promise<Attempt> => {
    const timers = new ManualTimers();
    const slots = new Slots();
    slots.put(2, hmacConfiguration(known.secret, { touch: false, variableLength: true }));
    const key = new OtpKey({ timers, slots, firmware: [5, 4, 3], serial: 1, busyReads });
    const connection = connectionTo(key);
    const asked = hmacSha1(channelOver(connection, timers), 2, known.challenge, {
      signal: new AbortController().signal,
    });
    const began = timers.now();
    return { result: await passTime(timers, asked), took: timers.now() - began };
  };

  test('for a second after each report is waited for', async () => {
    expect((await askBusyKey(50)).result).toEqual(answered);
  });

  test('for ever is given up at the idle limit (P9)', async () => {
    const { result, took } = await askBusyKey(Number.POSITIVE_INFINITY);
    expect(result).toMatchObject({ ok: false, error: { code: 'device-slow' } });
    expect(took).toBeLessThanOrEqual(frameLimits.idle + frameLimits.busyPoll);
  });
});

describe('what another session has left in the key', () => {
  test.each(['a wish for a touch', 'an answer that nobody read', 'half a frame'])(
    '%s does not disturb',
    async (left) => {
      const plugged = plugIn();
      const killed = await open(plugged.key);
      const pieces = piecesOf(frameOf(0x38, new Uint8Array(64).fill(7)));
      for (const piece of left === 'half a frame' ? pieces.slice(0, 5) : pieces) {
        await killed.setFeature(0, piece);
        await killed.getFeature(0, 8);
      }
      if (left === 'an answer that nobody read') plugged.key.touch();
      await killed.close();
      const { result } = await attempt(plugged, await open(plugged.key));
      expect(result).toEqual(answered);
    },
  );
});
