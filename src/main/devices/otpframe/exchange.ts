import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { HidConnection, ReportCode } from '../hid/types';
import type { Timers } from '../timers';
import { wait } from '../wait';
import type { FrameCode } from './codes';
import { reportLength, resetReport } from './frame';
import type { FrameLimits } from './limits';
import type { Report } from './report';
import { parseReport } from './report';

/** What an exchange works with. */
export interface ExchangeParts {
  readonly connection: HidConnection;
  readonly timers: Timers;
  readonly limits: FrameLimits;
}

const noReportId = 0;

/**
 * One exchange with the key, with its end built in: the total limit, the signal and the end of the connection each end every
 * read, write and pause at once, whatever the connection does. `close` must be called when it is over.
 */
export class Exchange {
  readonly #parts: ExchangeParts;
  readonly #stop = new AbortController();
  readonly #ended: Promise<void>;
  readonly #stopWatching: () => void;
  #why: FrameCode | null = null;
  #overdue: FrameCode = 'device-slow';
  /** Whether the key may be left with something under way, so that a failure has to be followed by `recover`. */
  unsettled = false;

  constructor(parts: ExchangeParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#ended = new Promise((resolve) => {
      this.#stop.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    this.#stopWatching = this.#watch(signal);
    void wait(parts.timers, parts.limits.total, this.#stop.signal).then(() => this.#end(this.#overdue));
  }

  get limits(): FrameLimits {
    return this.#parts.limits;
  }

  now(): number {
    return this.#parts.timers.now();
  }

  /** From now on the total limit means that nobody touched the key. */
  touchAsked(): void {
    this.#overdue = 'touch-timeout';
  }

  async read(): Promise<Result<Report, FrameCode>> {
    const bytes = await this.#bounded(() => this.#parts.connection.getFeature(noReportId, reportLength));
    return bytes.ok ? parseReport(bytes.value) : bytes;
  }

  async write(report: Uint8Array): Promise<Result<void, FrameCode>> {
    this.unsettled = true;
    return this.#bounded(() => this.#parts.connection.setFeature(noReportId, report));
  }

  async pause(ms: number): Promise<Result<void, FrameCode>> {
    await wait(this.#parts.timers, ms, this.#stop.signal);
    return this.#why === null ? ok(undefined) : fail(this.#why);
  }

  /** Waits for another exchange on the same connection. */
  async after(earlier: Promise<unknown>): Promise<Result<void, FrameCode>> {
    await Promise.race([earlier, this.#ended]);
    return this.#why === null ? ok(undefined) : fail(this.#why);
  }

  /** Sends a reset report so that the next exchange finds an idle key. Has its own short limit; what comes of it is not told. */
  async recover(): Promise<void> {
    const { connection, timers, limits } = this.#parts;
    const over = new AbortController();
    const sent = connection.setFeature(noReportId, resetReport());
    await Promise.race([sent, wait(timers, limits.reset, over.signal)]);
    over.abort();
  }

  close(): void {
    this.#stopWatching();
    this.#stop.abort();
  }

  async #bounded<T>(work: () => Promise<Result<T, ReportCode>>): Promise<Result<T, FrameCode>> {
    if (this.#why !== null) return fail(this.#why);
    const done = await Promise.race([work(), this.#ended]);
    if (this.#why !== null || done === undefined) return fail(this.#why ?? this.#overdue);
    return done.ok ? done : fail(frameCode(done.error.code), done.error.facts);
  }

  #watch(signal: AbortSignal): () => void {
    const cancel = (): void => this.#end('cancelled');
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel);
    const unwatch = this.#parts.connection.onClose((why) =>
      this.#end(why === 'unplugged' ? 'device-gone' : 'cancelled'),
    );
    return () => {
      signal.removeEventListener('abort', cancel);
      unwatch();
    };
  }

  #end(why: FrameCode): void {
    this.#why ??= why;
    this.#stop.abort();
  }
}

const frameCode = (code: ReportCode): FrameCode => (code === 'closed' ? 'cancelled' : code);
