import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf, collect, nothingCollected } from '../../../../../src/main/devices/otpframe/collect';
import { crc16, crcResidual, withCrc } from '../../../../../src/main/devices/otpframe/crc';
import { frameOf, piecesOf, resetReport } from '../../../../../src/main/devices/otpframe/frame';
import type { Report } from '../../../../../src/main/devices/otpframe/report';
import { parseReport } from '../../../../../src/main/devices/otpframe/report';
import { parseStatus } from '../../../../../src/main/devices/otpframe/status';
import { bytes, hex, otpVectors } from '../../../../fakes/otp/vectors';

describe('crc', () => {
  test.each(otpVectors.crc16)('of $hex is $crc', ({ hex: data, crc }) => {
    expect(crc16(bytes(data))).toBe(crc);
  });

  test('over data and its complement leaves the residual', () => {
    expect(crcResidual).toBe(otpVectors.crcResidual);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (data) => {
        expect(crc16(withCrc(data))).toBe(crcResidual);
      }),
    );
  });

  test('notices each single flipped bit of an answer', () => {
    const whole = withCrc(bytes('3b6a0cc64fc3cd4a5c34cbf4308520e515148f6b'));
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const flipped = whole.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      expect(crc16(flipped)).not.toBe(crcResidual);
    }
  });
});

describe('frame', () => {
  test.each([...otpVectors.frames, ...otpVectors.configurations])(
    '$id is laid out and cut as the reference does',
    (one) => {
      const frame = frameOf(Number.parseInt(one.command, 16), bytes(one.payloadHex));
      expect(hex(frame)).toBe(one.frameHex);
      expect(piecesOf(frame).map(hex)).toEqual(one.reports);
    },
  );

  test('put together again from its pieces is the same frame', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), fc.uint8Array({ maxLength: 64 }), (command, payload) => {
        const frame = frameOf(command, payload);
        const joined = new Uint8Array(70);
        for (const piece of piecesOf(frame)) joined.set(piece.subarray(0, 7), (piece[7]! & 0x1f) * 7);
        expect(joined).toEqual(frame);
      }),
    );
  });

  test('the reset report has a sequence above 9', () => {
    expect(hex(resetReport())).toBe('00000000000000ff');
  });
});

describe('report', () => {
  test.each(otpVectors.status)('the status $report is read', (one) => {
    const report = parseReport(bytes(one.report));
    expect(report).toEqual({
      ok: true,
      value: {
        kind: 'idle',
        status: {
          firmware: one.version.split('.').map(Number),
          programmingSequence: one.programmingSequence,
          valid: [one.slot1, one.slot2],
          typing: [one.slot1Touch, one.slot2Touch],
          ledInverted: one.ledInverted,
        },
      },
    });
  });

  test.each([
    ['00050403050200a3', { kind: 'busy' }],
    ['00050403050200c0', { kind: 'busy' }],
    ['0102030405060743', { kind: 'data', index: 3, bytes: bytes('01020304050607') }],
    ['0005040305020029', { kind: 'touch', secondsLeft: 9 }],
    ['0102030405060761', { kind: 'data', index: 1, bytes: bytes('01020304050607') }],
  ])('%s is told by its flags', (report, value) => {
    expect(parseReport(bytes(report))).toEqual({ ok: true, value });
  });

  test('no bytes of any length make it throw (P1)', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (report) => {
        const parsed = parseReport(report);
        expect(parsed.ok).toBe(report.length === 8);
        expect(parseStatus(report).valid).toHaveLength(2);
      }),
    );
  });
});

const piece = (index: number, fill = index): Report => ({ kind: 'data', index, bytes: new Uint8Array(7).fill(fill) });

describe('collecting an answer', () => {
  test('takes pieces in order, ignores a repeated one and ends at index 0', () => {
    let so = nothingCollected;
    for (const index of [0, 1, 1, 2, 1]) {
      const next = collect(so, piece(index));
      if (!next.ok) throw new Error(next.error.code);
      so = next.value;
    }
    expect(so).toMatchObject({ ended: false, progress: false });
    expect(so.pieces.map((one) => one[0])).toEqual([0, 1, 2]);
    expect(collect(so, piece(0))).toMatchObject({ ok: true, value: { ended: true, pieces: so.pieces } });
  });

  test.each([
    ['a piece too far', piece(2), 'device-malformed'],
    ['a busy key', { kind: 'busy' }, 'device-busy'],
    ['a wish for a touch', { kind: 'touch', secondsLeft: 3 }, 'device-busy'],
    ['an idle key', { kind: 'idle', status: parseStatus(new Uint8Array(8)) }, 'device-busy'],
  ] as const)('ends at %s', (_, report, code) => {
    const first = collect(nothingCollected, piece(0));
    expect(first.ok && collect(first.value, report)).toMatchObject({ ok: false, error: { code } });
  });

  test('an answer that is too short or has another CRC is malformed', () => {
    const pieces = [bytes('00bc614ec80400')];
    const collected = { pieces, ended: true, progress: false };
    expect(answerOf(collected, 4)).toEqual({ ok: true, value: bytes('00bc614e') });
    expect(answerOf(collected, 5)).toMatchObject({ error: { facts: { why: 'checksum' } } });
    expect(answerOf(collected, 6)).toMatchObject({ error: { facts: { why: 'length' } } });
    expect(answerOf({ ...collected, pieces: [] }, 4)).toMatchObject({ error: { facts: { why: 'length' } } });
  });

  test('no sequence of reports makes it throw, or collect more than 32 pieces (P1)', () => {
    const anyReport = fc.uint8Array({ minLength: 8, maxLength: 8 }).map((raw) => {
      raw[7] = (raw[7]! & 0x1f) | 0x40;
      return parseReport(raw);
    });
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 100 }), fc.nat(300), (reports, length) => {
        let so = nothingCollected;
        for (const report of reports) {
          const next = report.ok ? collect(so, report.value) : report;
          if (next.ok) so = next.value;
        }
        expect(so.pieces.length).toBeLessThanOrEqual(32);
        answerOf(so, length);
      }),
    );
  });
});
