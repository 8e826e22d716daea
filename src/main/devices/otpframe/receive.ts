import type { Result } from '../../../shared/result';
import { fail } from '../../../shared/result';
import type { FrameCode } from './codes';
import type { Collected } from './collect';
import { answerOf, collect, nothingCollected } from './collect';
import type { Exchange } from './exchange';
import { resetReport } from './frame';
import type { Report } from './report';
import { untilReady } from './send';
import type { FrameStatus } from './status';

/**
 * What is waited for after a frame was sent. `length`: bytes of the answer without CRC. `touchNeeded` is told once, with the
 * deadline in ms since the epoch.
 */
export interface Expected {
  readonly length: number;
  readonly before: FrameStatus;
  touchNeeded(deadline: number): void;
}

/** When the key said last that it waits for a touch, and how long it said it would. */
interface TouchSeen {
  readonly at: number;
  readonly secondsLeft: number;
}

/**
 * Waits for the answer, through a touch if the key wants one, and reads it (yubiotp.md, 3.4). `rejected`: the key went idle
 * without an answer. `touch-timeout`: the same after it had waited for a touch. `device-busy`: it went idle earlier than its
 * touch time, or was written to meanwhile, which only another program does.
 */
export async function receive(exchange: Exchange, expected: Expected): Promise<Result<Uint8Array, FrameCode>> {
  let touch: TouchSeen | null = null;
  for (;;) {
    const report = await untilReady(exchange);
    if (!report.ok) return report;
    if (report.value.kind === 'data') return receiveData(exchange, report.value, expected.length);
    if (report.value.kind === 'idle') return nothingCame(exchange, expected.before, report.value.status, touch);
    if (touch === null) askForTouch(exchange, expected, report.value.secondsLeft);
    touch = { at: exchange.now(), secondsLeft: report.value.secondsLeft };
    const paused = await exchange.pause(exchange.limits.touchPoll);
    if (!paused.ok) return paused;
  }
}

function askForTouch(exchange: Exchange, expected: Expected, secondsLeft: number): void {
  exchange.touchAsked();
  expected.touchNeeded(exchange.now() + secondsLeft * 1000);
}

function nothingCame(
  exchange: Exchange,
  before: FrameStatus,
  after: FrameStatus,
  touch: TouchSeen | null,
): Result<never, FrameCode> {
  exchange.unsettled = false;
  if (after.programmingSequence !== before.programmingSequence) return fail('device-busy');
  if (touch === null) return fail('rejected');
  const endedEarly = exchange.now() < touch.at + (touch.secondsLeft - 1) * 1000;
  return fail(endedEarly ? 'device-busy' : 'touch-timeout');
}

async function receiveData(exchange: Exchange, first: Report, length: number): Promise<Result<Uint8Array, FrameCode>> {
  const collected = await receivePieces(exchange, first);
  if (!collected.ok) return collected;
  const answer = answerOf(collected.value, length);
  wipe(collected.value);
  const reset = answer.ok ? await exchange.write(resetReport()) : answer;
  if (answer.ok && !reset.ok) answer.value.fill(0);
  return reset.ok ? answer : reset;
}

async function receivePieces(exchange: Exchange, first: Report): Promise<Result<Collected, FrameCode>> {
  let so = nothingCollected;
  let report: Result<Report, FrameCode> = { ok: true, value: first };
  for (let repeated = 0; repeated <= exchange.limits.idle; ) {
    const next: Result<Collected, FrameCode> = report.ok ? collect(so, report.value) : report;
    if (!next.ok) {
      wipe(so);
      return next;
    }
    so = next.value;
    if (so.ended) return next;
    if (!so.progress) repeated += exchange.limits.busyPoll;
    report = so.progress ? await exchange.read() : await readLater(exchange);
  }
  wipe(so);
  return fail('device-slow');
}

async function readLater(exchange: Exchange): Promise<Result<Report, FrameCode>> {
  const paused = await exchange.pause(exchange.limits.busyPoll);
  return paused.ok ? exchange.read() : paused;
}

function wipe(collected: Collected): void {
  for (const piece of collected.pieces) piece.fill(0);
}
