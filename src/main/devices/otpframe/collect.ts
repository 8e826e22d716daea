import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { crc16, crcResidual } from './crc';
import { pieceLength } from './frame';
import type { Report } from './report';

/** The pieces that have come so far; views into the reports, which the owner fills with zeros after use. */
export interface Collected {
  readonly pieces: readonly Uint8Array[];
  readonly ended: boolean;
  /** Whether the last report brought something new. */
  readonly progress: boolean;
}

/** Before the first report. */
export const nothingCollected: Collected = { pieces: [], ended: false, progress: false };

/**
 * Takes the next report of an answer (yubiotp.md, 3.5): the expected index adds a piece, an older one is a repetition, and
 * index 0 after data is the end. A jump is malformed (`why: 'sequence'`); a key that stops giving data in the middle was
 * taken over by another program.
 */
export function collect(so: Collected, report: Report): Result<Collected, 'device-malformed' | 'device-busy'> {
  if (report.kind !== 'data') return fail('device-busy');
  const next = so.pieces.length;
  if (report.index === next) return ok({ pieces: [...so.pieces, report.bytes], ended: false, progress: true });
  if (report.index > next) return fail('device-malformed', { why: 'sequence' });
  return ok({ pieces: so.pieces, ended: report.index === 0, progress: false });
}

/**
 * Joins the pieces and checks them: at least the expected length and its CRC (complement, low byte first), the residual over
 * both. `why` is `length` or `checksum`. The answer, without CRC, is a new array that the taker owns.
 */
export function answerOf(collected: Collected, length: number): Result<Uint8Array, 'device-malformed'> {
  const all = new Uint8Array(collected.pieces.length * pieceLength);
  collected.pieces.forEach((piece, index) => {
    all.set(piece.subarray(0, pieceLength), index * pieceLength);
  });
  const answer = checked(all, length);
  all.fill(0);
  return answer;
}

function checked(all: Uint8Array, length: number): Result<Uint8Array, 'device-malformed'> {
  if (all.length < length + 2) return fail('device-malformed', { why: 'length' });
  if (crc16(all.subarray(0, length + 2)) !== crcResidual) return fail('device-malformed', { why: 'checksum' });
  return ok(all.slice(0, length));
}
