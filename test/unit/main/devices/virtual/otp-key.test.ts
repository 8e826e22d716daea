import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf, piecesOf, resetReport } from '../../../../../src/main/devices/otpframe/frame';
import { hmacConfiguration } from '../../../../../src/main/devices/virtual/configuration';
import { OtpKey } from '../../../../../src/main/devices/virtual/otp-key';
import { Slots } from '../../../../../src/main/devices/virtual/slots';
import { ManualTimers } from '../../../../fakes/manual-timers';
import { known } from '../../../../fakes/otp/plugged-key';
import { bytes, hex, otpVectors } from '../../../../fakes/otp/vectors';

const runs = process.env['SOAK'] === '1' ? 100_000 : 1_000;

function makeKey(): { key: OtpKey; timers: ManualTimers } {
  const timers = new ManualTimers();
  return { key: new OtpKey({ timers, slots: new Slots(), firmware: [5, 4, 3], serial: 1 }), timers };
}

/** Sends a frame as a careful program does: it lets the key become free before each piece. */
function send(key: OtpKey, command: number, payload: Uint8Array): void {
  for (const piece of piecesOf(frameOf(command, payload))) {
    while ((key.getFeature()[7]! & 0x80) !== 0);
    key.setFeature(piece);
  }
  while ((key.getFeature()[7]! & 0x80) !== 0);
}

const configuration = (id: string): Uint8Array =>
  bytes(otpVectors.configurations.find((one) => one.id === id)!.payloadHex);
const statusOf = (key: OtpKey): string => hex(key.getFeature()).slice(8, 12);

describe('writing slots', () => {
  test('counts up, marks the slot, and tells typing slots from challenge slots', () => {
    const { key } = makeKey();
    expect(statusOf(key)).toBe('0000');
    send(key, 0x03, configuration('hmac-slot2-touch'));
    expect(statusOf(key)).toBe('0102');
    send(key, 0x01, configuration('hotp-slot1-6-digits'));
    expect(statusOf(key)).toBe('0207');
    send(key, 0x01, configuration('yubico-otp'));
    expect(statusOf(key)).toBe('0307');
  });

  test('a slot with an access code is written by who knows it only', () => {
    const { key } = makeKey();
    send(key, 0x01, configuration('hmac-slot1-with-access-code'));
    send(key, 0x01, configuration('yubico-otp'));
    send(key, 0x01, configuration('delete-slot1'));
    expect(statusOf(key)).toBe('0101');
    send(key, 0x01, configuration('hmac-slot1-change-access-code'));
    expect(statusOf(key)).toBe('0201');
    send(key, 0x01, configuration('hmac-slot1-change-access-code'));
    expect(statusOf(key)).toBe('0201');
  });

  test('deleting the last slot sets the count to 0', () => {
    const { key } = makeKey();
    send(key, 0x03, configuration('hmac-slot2-no-touch'));
    send(key, 0x01, configuration('yubico-otp'));
    send(key, 0x01, configuration('delete-slot1'));
    expect(statusOf(key)).toBe('0302');
    send(key, 0x03, new Uint8Array(58));
    expect(statusOf(key)).toBe('0000');
    send(key, 0x03, new Uint8Array(58));
    expect(statusOf(key)).toBe('0000');
  });

  test('a configuration with a wrong CRC changes nothing', () => {
    const { key } = makeKey();
    const wrong = configuration('hmac-slot2-touch');
    wrong[51]! ^= 1;
    send(key, 0x03, wrong);
    expect(statusOf(key)).toBe('0000');
  });
});

describe('commands', () => {
  test('that it does not know, or that are for a slot of another kind, are rejected', () => {
    const { key } = makeKey();
    send(key, 0x01, configuration('hotp-slot1-6-digits'));
    for (let command = 0; command < 256; command++) {
      if (command === 0x01 || command === 0x03 || command === 0x10) continue;
      send(key, command, new Uint8Array(64).fill(1));
      expect(hex(key.getFeature())).toBe('0005040301050000');
    }
  });

  test('in a frame with a wrong CRC are rejected', () => {
    const { key } = makeKey();
    const frame = frameOf(0x10, new Uint8Array());
    frame[65]! ^= 1;
    for (const piece of piecesOf(frame)) {
      key.setFeature(piece);
      key.getFeature();
    }
    expect(key.getFeature()[7]).toBe(0);
  });

  test('are lost when a piece is written to a busy key', () => {
    const { key } = makeKey();
    for (const piece of piecesOf(frameOf(0x10, new Uint8Array()))) key.setFeature(piece);
    expect(key.getFeature()[7]).toBe(0x80);
    expect(key.getFeature()[7]).toBe(0);
  });
});

describe('an answer', () => {
  test('is told piece by piece, then its end until the reset report', () => {
    const { key } = makeKey();
    for (const piece of piecesOf(frameOf(0x10, new Uint8Array()))) {
      key.setFeature(piece);
      key.getFeature();
    }
    const numbers = [0, 1, 2].map(() => key.getFeature()[7]);
    expect(numbers).toEqual([0x40, 0x40, 0x40]);
    key.setFeature(resetReport());
    expect(key.getFeature()[7]).toBe(0);
  });
});

test('while it waits for a touch the seconds count down, and it is idle when they are over', async () => {
  const timers = new ManualTimers();
  const slots = new Slots();
  slots.put(2, hmacConfiguration(known.secret, { touch: true, variableLength: true }));
  const key = new OtpKey({ timers, slots, firmware: [5, 4, 3], serial: 1 });
  send(key, 0x38, new Uint8Array(64));
  const seen: number[] = [];
  for (let second = 0; second < 16; second++) {
    seen.push(key.getFeature()[7]!);
    await timers.advance(1_000);
  }
  expect(seen).toEqual([...Array.from({ length: 15 }, (_, second) => 0x20 | (15 - second)), 0]);
});

test('it stops waiting for a touch though the clock was set back', async () => {
  const timers = new ManualTimers();
  let setBack = 0;
  const slots = new Slots();
  slots.put(2, hmacConfiguration(known.secret, { touch: true, variableLength: true }));
  const shifted = { now: () => timers.now() - setBack, after: timers.after.bind(timers) };
  const key = new OtpKey({ timers: shifted, slots, firmware: [5, 4, 3], serial: 1 });
  send(key, 0x38, new Uint8Array(64));
  setBack = 3_600_000;
  await timers.advance(15_000);
  expect(key.touchUntil).toBeNull();
});

test('no reports of any kind make it throw or give anything but 8 bytes (P1)', () => {
  const report = fc.uint8Array({ maxLength: 12 });
  const piece = fc
    .tuple(fc.uint8Array({ minLength: 7, maxLength: 7 }), fc.constantFrom(0x80, 0x81, 0x88, 0x89, 0xff, 0))
    .map(([data, flag]) => Uint8Array.of(...data, flag));
  fc.assert(
    fc.property(fc.array(fc.oneof(report, piece), { maxLength: 40 }), (reports) => {
      const { key } = makeKey();
      for (const one of reports) {
        key.setFeature(one);
        expect(key.getFeature()).toHaveLength(8);
      }
    }),
    { numRuns: runs },
  );
});
