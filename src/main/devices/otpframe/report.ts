import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { flags, pieceLength, reportLength } from './frame';
import type { FrameStatus } from './status';
import { parseStatus } from './status';

/**
 * A feature report as the key gives it, by its flags (yubiotp.md, 1). `busy`: still at work on the last write. `data`: a
 * piece of the answer; `bytes` are a view into the report. `touch`: waits for a touch. `idle`: nothing under way.
 */
export type Report =
  | { readonly kind: 'busy' }
  | { readonly kind: 'data'; readonly index: number; readonly bytes: Uint8Array }
  | { readonly kind: 'touch'; readonly secondsLeft: number }
  | { readonly kind: 'idle'; readonly status: FrameStatus };

/** Reads a report. Flags count in the order busy, data, touch; anything but 8 bytes is malformed (`why: 'length'`). */
export function parseReport(bytes: Uint8Array): Result<Report, 'device-malformed'> {
  if (bytes.length !== reportLength) return fail('device-malformed', { why: 'length' });
  const flag = bytes[pieceLength] ?? 0;
  if (flag & flags.write) return ok({ kind: 'busy' });
  const number = flag & flags.number;
  if (flag & flags.data) return ok({ kind: 'data', index: number, bytes: bytes.subarray(0, pieceLength) });
  if (flag & flags.touch) return ok({ kind: 'touch', secondsLeft: number });
  return ok({ kind: 'idle', status: parseStatus(bytes) });
}
