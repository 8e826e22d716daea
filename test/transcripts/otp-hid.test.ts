import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FrameChannel } from '../../src/main/devices/otpframe/channel';
import { hmacConfiguration, layout } from '../../src/main/devices/virtual/configuration';
import { OtpKey, type OtpKeyParts } from '../../src/main/devices/virtual/otp-key';
import { Slots } from '../../src/main/devices/virtual/slots';
import { hmacSha1 } from '../../src/main/devices/yubiotp/hmac-sha1';
import { readSerial } from '../../src/main/devices/yubiotp/serial';
import { ManualTimers } from '../fakes/manual-timers';
import { channelOver, known, passTime } from '../fakes/otp/plugged-key';
import type { Recorded, Scenario } from '../fakes/otp/recording';
import { ask, record, scenarios } from '../fakes/otp/recording';
import { ReplayConnection } from '../fakes/otp/replay-connection';
import type { TranscriptReport } from '../fakes/otp/vectors';
import { bytes, hex, otpVectors, transcript } from '../fakes/otp/vectors';

const { signal } = new AbortController();

async function replay(
  reports: readonly TranscriptReport[],
  ask: (connection: ReplayConnection, timers: ManualTimers) => Promise<unknown>,
): Promise<unknown> {
  const timers = new ManualTimers();
  const connection = new ReplayConnection(reports);
  const result = await passTime(timers, ask(connection, timers));
  expect(connection.mistakes).toEqual([]);
  expect(connection.left).toBe(0);
  expect(timers.waiting).toBe(0);
  return result;
}

const askHmac =
  (slot: 1 | 2) =>
  (connection: ReplayConnection, timers: ManualTimers): Promise<unknown> =>
    hmacSha1(channelOver(connection, timers), slot, known.challenge, { signal });

describe('our side of the reference transcripts, nothing left over', () => {
  test('an HMAC without a touch', async () => {
    const result = await replay(transcript('hmac-slot2-no-touch').reports, askHmac(2));
    expect(result).toEqual({ ok: true, value: known.mac });
  });

  test('an HMAC with a touch', async () => {
    const result = await replay(transcript('hmac-slot2-touch').reports, askHmac(2));
    expect(result).toEqual({ ok: true, value: known.mac });
  });

  test('a touch that never came', async () => {
    const result = await replay(transcript('hmac-slot2-touch-timeout').reports, askHmac(2));
    expect(result).toMatchObject({ error: { code: 'touch-timeout' } });
  });

  test('an empty slot that is asked all the same', async () => {
    const result = await replay(transcript('hmac-slot1-empty').reports, async (connection, timers) => {
      const channel = channelOver(connection, timers);
      await channel.status({ signal });
      return channel.query(0x30, bytes(`343832393135${'00'.repeat(58)}`), 20, { signal });
    });
    expect(result).toMatchObject({ error: { code: 'rejected' } });
  });

  test('a serial number', async () => {
    const result = await replay(transcript('serial').reports, async (connection, timers) => {
      const channel = channelOver(connection, timers);
      await channel.status({ signal });
      return readSerial(channel, { signal });
    });
    expect(result).toEqual({ ok: true, value: '12345678' });
  });

  test('an answer of seven pieces: the capabilities', async () => {
    const expected = bytes(String(transcript('yk4-capabilities').result));
    const result = await replay(transcript('yk4-capabilities').reports, async (connection, timers) => {
      const channel = new FrameChannel({ connection, timers, sharesWithSmartCard: false }, [0x13]);
      await channel.status({ signal });
      return channel.query(0x13, new Uint8Array(), expected.length, { signal });
    });
    expect(result).toEqual({ ok: true, value: expected });
  });
});

const hmacSlot = (touch: boolean): Uint8Array => hmacConfiguration(known.secret, { touch, variableLength: true });

function withAccessCode(code: string): Uint8Array {
  const configuration = hmacSlot(false);
  configuration.set(bytes(code), layout.accessCode);
  return configuration;
}

function slotsWith(configuration: Uint8Array): Slots {
  const slots = new Slots(4);
  slots.put(2, configuration);
  return slots;
}

/** The keys that the reference transcripts were recorded with. */
const keys: Readonly<Record<string, Partial<OtpKeyParts>>> = {
  'hmac-slot2-no-touch': { slots: slotsWith(hmacSlot(false)) },
  'hmac-slot2-touch': { slots: slotsWith(hmacSlot(true)), touchTime: 3_000 },
  'hmac-slot2-touch-timeout': { slots: slotsWith(hmacSlot(true)), touchTime: 2_000 },
  'hmac-slot1-empty': { slots: slotsWith(hmacSlot(false)) },
  serial: {},
  'program-hmac-slot2': {},
  'program-refused-access-code': { slots: slotsWith(withAccessCode('010203040506')) },
  'delete-last-slot': { slots: slotsWith(withAccessCode('a1a2a3a4a5a6')) },
  'yk4-capabilities': {
    deviceInfo: bytes(String(transcript('yk4-capabilities').result)),
  },
};

function makeKey(parts: Partial<OtpKeyParts>): { key: OtpKey; timers: ManualTimers } {
  const timers = new ManualTimers();
  const slots = new Slots(5);
  return { key: new OtpKey({ timers, slots, firmware: [5, 4, 3], serial: 12_345_678, ...parts }), timers };
}

/** While the key waits, each read of the reference came a second later; what it read then says whether it was touched. */
async function passSecond(key: OtpKey, timers: ManualTimers, expected: string, sawTouch: boolean): Promise<void> {
  if (key.touchUntil === null || !sawTouch) return;
  if (expected.endsWith('40')) key.touch();
  else await timers.advance(1_000);
}

describe('the virtual key gives the reports of the reference transcripts', () => {
  test.each(otpVectors.transcripts)('$id', async ({ id, reports }) => {
    const { key, timers } = makeKey(keys[id]!);
    let sawTouch = false;
    for (const { op, report } of reports) {
      if (op === 'set') {
        key.setFeature(bytes(report));
        continue;
      }
      await passSecond(key, timers, report, sawTouch);
      const given = hex(key.getFeature());
      expect(given).toBe(report);
      sawTouch = /2.$/.test(given);
    }
  });

  test('and takes all of their configurations', () => {
    for (const { id, command, reports, configCrcOk } of otpVectors.configurations.filter(({ command }) => command < '04')) {
      const { key } = makeKey({ busyReads: 0 });
      const before = key.getFeature()[4]!;
      for (const report of reports) key.setFeature(bytes(report));
      const after = key.getFeature();
      // Of an empty slot nothing can be deleted.
      expect(after[4], id).toBe(configCrcOk ? before + 1 : before);
      expect(after[5]! === 0, id).toBe(!configCrcOk);
      expect(command === '01' ? after[5]! & 0x0a : after[5]! & 0x05, id).toBe(0);
    }
  });
});

const fileOf = ({ id }: Scenario): string => join(__dirname, 'otp-hid', `${id}.json`);
const recordedAs = (scenario: Scenario): Recorded => JSON.parse(readFileSync(fileOf(scenario), 'utf8')) as Recorded;

describe('our own recordings, nothing left over', () => {
  test.each(scenarios)('$id is played in the same way again', async (scenario) => {
    const recording = await record(scenario);
    await expect(`${JSON.stringify(recording, null, 1)}\n`).toMatchFileSnapshot(fileOf(scenario));
  });

  test.each(scenarios)('$id ends in the same way without the key', async (scenario) => {
    const { reports, result } = recordedAs(scenario);
    expect(await replay(reports, (connection, timers) => ask(scenario, connection, timers))).toBe(result);
  });

  test.each(scenarios)('$id gets the same reports from the key alone', async (scenario) => {
    const { key, timers } = makeKey({ slots: slotsFor(scenario) });
    let passed = 0;
    for (const { at, op, report } of recordedAs(scenario).reports) {
      await timers.advance(at - passed);
      passed = at;
      if (scenario.touchAt !== null && at >= scenario.touchAt) key.touch();
      if (op === 'set') key.setFeature(bytes(report));
      else expect(hex(key.getFeature())).toBe(report);
    }
  });

  test('say what they are about', () => {
    expect(scenarios.map((scenario) => recordedAs(scenario).result)).toEqual([
      hex(known.mac),
      hex(known.mac),
      'touch-timeout',
      'cancelled',
      'slot-empty',
    ]);
  });
});

/** As the key of `plugIn`, whose only slot was its first write. */
function slotsFor({ wantsTouch }: Scenario): Slots {
  const slots = new Slots();
  slots.put(2, hmacSlot(wantsTouch));
  return slots;
}

/** The commands of all frames in a transcript: byte 64 of a frame is the second of its last piece. */
const commandsIn = (reports: readonly TranscriptReport[]): string[] =>
  reports.filter(({ op, report }) => op === 'set' && report.endsWith('89')).map(({ report }) => report.slice(2, 4));

describe('the challenge path', () => {
  test('has sent reading and HMAC commands only, in every transcript (P12)', () => {
    const ours = scenarios.flatMap((scenario) => commandsIn(recordedAs(scenario).reports));
    const reference = otpVectors.transcripts.filter(({ id }) => /^hmac|^serial/.test(id));
    const all = [...ours, ...reference.flatMap(({ reports }) => commandsIn(reports))];
    expect(all).toHaveLength(4 + 5);
    for (const command of all) expect(['10', '30', '38']).toContain(command);
  });
});
