import type { Result } from '../../../shared/result';
import type { HidConnection } from '../hid/types';
import type { Timers } from '../timers';
import type { FrameCode } from './codes';
import { Exchange } from './exchange';
import { frameOf, piecesOf } from './frame';
import type { FrameLimits } from './limits';
import { frameLimits } from './limits';
import { receive } from './receive';
import { sendPieces, untilFree, untilIdle } from './send';
import type { FrameStatus } from './status';

/** Who may end an exchange, and who is told that the key wants a touch (`deadline` in ms since the epoch). */
export interface FrameOptions {
  readonly signal: AbortSignal;
  onTouchNeeded?(deadline: number): void;
}

/** What a channel is made from. `sharesWithSmartCard`: the key also has a CCID interface (yubiotp.md, 1, reclaim). */
export interface FrameParts {
  readonly connection: HidConnection;
  readonly timers: Timers;
  readonly sharesWithSmartCard: boolean;
  readonly limits?: FrameLimits;
}

/**
 * Frames over one open connection, one exchange after the other. It sends the commands of its list and no other one: by type,
 * and by a check that throws (SECURITY.md P12). Each call ends within `limits.total`; after a failure the key is reset so
 * that the next call finds it idle.
 */
export class FrameChannel<Command extends number> {
  readonly #parts: FrameParts & { readonly limits: FrameLimits };
  readonly #commands: readonly Command[];
  #last: Promise<unknown> = Promise.resolve();
  /** Whether a command was answered: from then on a rejection is no sign of a reclaim. */
  #answered = false;

  constructor(parts: FrameParts, commands: readonly Command[]) {
    this.#parts = { limits: frameLimits, ...parts };
    this.#commands = commands;
  }

  /** The status, without sending anything. `device-busy`: another program's exchange is under way. */
  status({ signal }: FrameOptions): Promise<Result<FrameStatus, FrameCode>> {
    return this.#exchange(signal, untilIdle);
  }

  /** The status of a key that is about to be asked: what another program left under way is ended. */
  settle({ signal }: FrameOptions): Promise<Result<FrameStatus, FrameCode>> {
    return this.#exchange(signal, untilFree);
  }

  /**
   * Sends a command with its payload (up to 64 bytes) and brings its answer of `length` bytes, CRC not counted; the taker
   * owns it.
   */
  query(
    command: Command,
    payload: Uint8Array,
    length: number,
    options: FrameOptions,
  ): Promise<Result<Uint8Array, FrameCode>> {
    if (!this.#commands.includes(command)) throw new RangeError('command is not allowed on this channel');
    return this.#exchange(options.signal, async (exchange) => {
      const pieces = piecesOf(frameOf(command, payload));
      const answer = await this.#untilTaken(exchange, pieces, length, options);
      this.#answered ||= answer.ok;
      return answer;
    });
  }

  /** A key that was just used as a smart card rejects its first commands for up to 3 s; they are sent again. */
  async #untilTaken(
    exchange: Exchange,
    pieces: readonly Uint8Array[],
    length: number,
    options: FrameOptions,
  ): Promise<Result<Uint8Array, FrameCode>> {
    const { limits, sharesWithSmartCard } = this.#parts;
    let tries = sharesWithSmartCard && !this.#answered ? limits.reclaimTries : 0;
    for (;;) {
      const answer = await ask(exchange, pieces, length, options);
      if (answer.ok || answer.error.code !== 'rejected' || tries-- === 0) return answer;
      const paused = await exchange.pause(limits.reclaimPause);
      if (!paused.ok) return paused;
    }
  }

  #exchange<T>(
    signal: AbortSignal,
    work: (exchange: Exchange) => Promise<Result<T, FrameCode>>,
  ): Promise<Result<T, FrameCode>> {
    const exchange = new Exchange(this.#parts, signal);
    const done = run(exchange, this.#last, work);
    this.#last = Promise.all([this.#last, done]);
    return done;
  }
}

async function run<T>(
  exchange: Exchange,
  earlier: Promise<unknown>,
  work: (exchange: Exchange) => Promise<Result<T, FrameCode>>,
): Promise<Result<T, FrameCode>> {
  const turn = await exchange.after(earlier);
  const result = turn.ok ? await work(exchange) : turn;
  if (!result.ok && exchange.unsettled) await exchange.recover();
  exchange.close();
  return result;
}

async function ask(
  exchange: Exchange,
  pieces: readonly Uint8Array[],
  length: number,
  options: FrameOptions,
): Promise<Result<Uint8Array, FrameCode>> {
  const before = await sendPieces(exchange, pieces);
  if (!before.ok) return before;
  const touchNeeded = (deadline: number): void => options.onTouchNeeded?.(deadline);
  return receive(exchange, { length, before: before.value, touchNeeded });
}
