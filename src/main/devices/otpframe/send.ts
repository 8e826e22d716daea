import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { FrameCode } from './codes';
import type { Exchange } from './exchange';
import { resetReport } from './frame';
import type { Report } from './report';
import type { FrameStatus } from './status';

/** A report that is not `busy`. */
export type ReadyReport = Exclude<Report, { kind: 'busy' }>;

/**
 * Sends the pieces of a frame, each as soon as the key is not busy (yubiotp.md, 3.3). Answers with the status from before
 * the first. `device-slow`: stuck busy. `device-busy`: another program's command got in between.
 */
export async function sendPieces(
  exchange: Exchange,
  pieces: readonly Uint8Array[],
): Promise<Result<FrameStatus, FrameCode>> {
  const before = await untilFree(exchange);
  if (!before.ok) return before;
  for (const [index, piece] of pieces.entries()) {
    const ready = index === 0 ? before : await untilIdle(exchange);
    if (!ready.ok) return ready;
    const written = await exchange.write(piece);
    if (!written.ok) return written;
  }
  return before;
}

/** Reads until the key is not busy any more. Counts looks, not time, so that a changed clock neither ends nor prolongs it. */
export async function untilReady(exchange: Exchange): Promise<Result<ReadyReport, FrameCode>> {
  const { idle, busyPoll } = exchange.limits;
  for (let waited = 0; waited <= idle; waited += busyPoll) {
    const report = await exchange.read();
    if (!report.ok) return report;
    if (report.value.kind !== 'busy') return ok(report.value);
    const paused = await exchange.pause(busyPoll);
    if (!paused.ok) return paused;
  }
  exchange.unsettled = true;
  return fail('device-slow');
}

/** The status of a key that must be idle now. */
export async function untilIdle(exchange: Exchange): Promise<Result<FrameStatus, FrameCode>> {
  const report = await untilReady(exchange);
  if (!report.ok) return report;
  return report.value.kind === 'idle' ? ok(report.value.status) : fail('device-busy');
}

/** As `untilIdle`, but first ends what another program, or a session of ours that was killed, has left under way. */
export async function untilFree(exchange: Exchange): Promise<Result<FrameStatus, FrameCode>> {
  const report = await untilReady(exchange);
  if (!report.ok) return report;
  if (report.value.kind === 'idle') return ok(report.value.status);
  const reset = await exchange.write(resetReport());
  return reset.ok ? untilIdle(exchange) : reset;
}
