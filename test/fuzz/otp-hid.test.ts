import { expect, test } from 'vitest';
import type { HidConnection } from '../../src/main/devices/hid/types';
import { answerOf, collect, nothingCollected } from '../../src/main/devices/otpframe/collect';
import { frameLimits } from '../../src/main/devices/otpframe/limits';
import { parseReport } from '../../src/main/devices/otpframe/report';
import { hmacSha1 } from '../../src/main/devices/yubiotp/hmac-sha1';
import { fail, ok } from '../../src/shared/result';
import { ManualTimers } from '../fakes/manual-timers';
import { attempt, channelOver, known, open, passTime, plugIn } from '../fakes/otp/plugged-key';
import { tampered } from '../fakes/otp/tampered-connection';

const soak = process.env['SOAK'] === '1';
const parserRuns = soak ? 10_000_000 : 50_000;
const randomRuns = soak ? 1_000_000 : 3_000;
const tamperedRuns = soak ? 100_000 : 500;
/** The soak takes minutes. */
const limit = soak ? 3_600_000 : 60_000;
const longest = 2 * (frameLimits.total + frameLimits.reset) + 40;

/** Mulberry32: small, fast, and the same everywhere, so that a failing run can be played again from its number. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
/** Flags that lead far into an exchange: idle, busy, the next piece, the end, a wish for a touch. */
const likelyFlags = [0, 0, 0, 0x80, 0x40, 0x41, 0x42, 0x43, 0x21, 0x2f, 0x3f];

function randomReport(random: () => number): Uint8Array {
  const length = random() < 0.02 ? Math.floor(random() * 70) : 8;
  const report = Uint8Array.from({ length }, () => Math.floor(random() * 256));
  if (length === 8 && random() < 0.9) report[7] = pick(random, likelyFlags);
  // Steady status, so that a slot is there to be asked.
  if (length === 8 && random() < 0.8) report.set([0, 5, 4, 3, 1, 2, 0]);
  return report;
}

function randomDevice(random: () => number): HidConnection {
  const failing = (): boolean => random() < 0.005;
  const stubborn = random() < 0.05 ? 0.98 : 0;
  let last = randomReport(random);
  const next = (): Uint8Array => {
    if (random() >= stubborn) last = randomReport(random);
    return last.slice();
  };
  const codes = ['device-gone', 'no-permission', 'io'] as const;
  return {
    write: async () => fail('io'),
    onReport: () => () => undefined,
    onClose: () => () => undefined,
    close: async () => undefined,
    setFeature: async () => (failing() ? fail(pick(random, codes)) : ok(undefined)),
    getFeature: async () => (failing() ? fail(pick(random, codes)) : ok(next())),
  };
}

test(
  'no report and no row of reports makes a parser throw (P1)',
  () => {
    const random = numbersFrom(1);
    let so = nothingCollected;
    for (let run = 0; run < parserRuns; run++) {
      const report = parseReport(randomReport(random));
      const next = report.ok ? collect(so, report.value) : report;
      if (next.ok && !next.value.ended) so = next.value;
      else {
        answerOf(so, Math.floor(random() * 64));
        so = nothingCollected;
      }
    }
    expect(so.pieces.length).toBeLessThanOrEqual(32);
  },
  limit,
);

test(
  'a device that says anything at all ends each exchange in time, with a code and without an exception (P1, P9)',
  async () => {
    const codes = new Set<string>();
    for (let seed = 0; seed < randomRuns; seed++) {
      const timers = new ManualTimers();
      const channel = channelOver(randomDevice(numbersFrom(seed)), timers);
      const began = timers.now();
      const asked = hmacSha1(channel, 2, known.challenge, { signal: new AbortController().signal });
      const mac = await passTime(timers, asked);
      codes.add(mac.ok ? 'ok' : mac.error.code);
      if (timers.now() - began > longest || timers.waiting > 0) throw new Error(`run ${seed} took too long`);
    }
    // Two bytes of CRC let a chance answer through once in 65,536 times.
    codes.delete('ok');
    for (const code of [
      'device-busy',
      'device-malformed',
      'device-slow',
      'slot-empty',
      'touch-timeout',
      'io',
      'device-gone',
    ])
      expect([...codes]).toContain(code);
  },
  limit,
);

test(
  'a key whose reports are changed, lost or repeated never gives a wrong answer, and the next attempt works (P8, P12)',
  async () => {
    let answers = 0;
    for (let seed = 0; seed < tamperedRuns; seed++) {
      const random = numbersFrom(seed);
      const plugged = plugIn({ touch: random() < 0.3 });
      const connection = await open(plugged.key);
      let last = new Uint8Array(8);
      const { result, took } = await attempt(
        plugged,
        tampered(connection, ({ bytes }) => {
          const repeated = last;
          last = bytes.slice();
          if (random() > 0.1) return null;
          if (random() < 0.3) return ok(repeated);
          const changed = bytes.slice();
          changed[Math.floor(random() * 8)]! ^= 1 << Math.floor(random() * 8);
          return random() < 0.2 ? fail('io') : ok(changed);
        }),
      );
      if (took > longest) throw new Error(`run ${seed} took too long`);
      if (result.ok) expect({ seed, mac: result.value }).toEqual({ seed, mac: known.mac });
      if (result.ok) answers += 1;
      await connection.close();
      expect({ seed, next: (await attempt(plugged, await open(plugged.key))).result }).toEqual({
        seed,
        next: ok(known.mac),
      });
    }
    expect(answers).toBeGreaterThan(tamperedRuns / 20);
  },
  limit,
);
