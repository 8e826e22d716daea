import { z } from 'zod';
import { checked } from '../../shared/checked';
import type { Call, Contract, ServeCode } from '../../shared/ipc/contract';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { type Log, open } from '../log';
import { clonedBytes } from './size';
import { type Opened, openSealed, type Unseal } from './unseal';

/** A handler as `serve` calls it: the question was checked, the answer will be. */
export type PlainHandler = (question: never) => unknown;
export type PlainHandlers = Readonly<Record<string, PlainHandler>>;

const MAX_BYTES = 256 * 1024;
const facts = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()]),
);
const failure = z.strictObject({ ok: z.literal(false), error: z.strictObject({ code: z.string(), facts }) });

/** What is asked: the channel's name and the question, neither believed. */
export interface Asked {
  readonly channel: unknown;
  readonly question: unknown;
}

/**
 * Answers a question of the renderer: known channel, size, seals, strict schema, handler, strict schema of the answer,
 * closed list of codes. Whatever is wrong with the question is refused before the handler and logged without its value.
 * @returns the handler's reply, or one of `ServeCode` (`bad-request`, `too-large`, `internal`)
 */
export class Answerer {
  readonly #contract: Contract;
  readonly #handlers: PlainHandlers;
  readonly #unseal: Unseal;
  readonly #log: Log;

  constructor(contract: Contract, handlers: PlainHandlers, unseal: Unseal, log: Log) {
    this.#contract = contract;
    this.#handlers = handlers;
    this.#unseal = unseal;
    this.#log = log;
  }

  async answer({ channel, question }: Asked): Promise<Result<unknown, string>> {
    const name = typeof channel === 'string' && Object.hasOwn(this.#contract, channel) ? channel : null;
    const call = name === null ? undefined : this.#contract[name];
    const handler = name === null ? undefined : this.#handlers[name];
    if (name === null || call === undefined || handler === undefined) return this.#refuse(null, 'bad-request');
    if (!isPlain(question)) return this.#refuse(name, 'bad-request');
    const bytes = clonedBytes(question);
    if (bytes === null) return this.#refuse(name, 'bad-request');
    if (bytes > (call.maxBytes ?? MAX_BYTES)) return this.#refuse(name, 'too-large');
    const opened = openSealed(this.#unseal, name, call.sealed ?? [], question);
    return opened === null ? this.#refuse(name, 'bad-request') : this.#handleOpened(name, call, handler, opened);
  }

  /** Wipes what was opened once the handler has answered. */
  async #handleOpened(name: string, call: Call, handler: PlainHandler, { question, bytes }: Opened) {
    try {
      const parsed = checked(call.question, question);
      return parsed.success ? await this.#handle(name, call, handler, parsed.data) : this.#refuse(name, 'bad-request');
    } finally {
      for (const each of bytes) each.fill(0);
    }
  }

  /** Refuses a question whose sender is not one of our pages. */
  untrusted(): Result<never, ServeCode> {
    return this.#refuse(null, 'untrusted-sender');
  }

  async #handle(name: string, call: Call, handler: PlainHandler, question: unknown): Promise<Result<unknown, string>> {
    try {
      return this.#checked(name, call, await handler(question as never));
    } catch (fault) {
      this.#log.fault('ipc-fault', fault, { channel: open(name) });
      return fail('internal');
    }
  }

  #checked(name: string, call: Call, reply: unknown): Result<unknown, string> {
    const value = z.object({ ok: z.literal(true), value: call.answer }).safeParse(reply);
    if (value.success) return ok(value.data.value);
    const refused = failure.safeParse(reply);
    if (refused.success && call.codes.includes(refused.data.error.code)) return refused.data;
    this.#log.note('ipc-wrong-answer', { channel: open(name) });
    return fail('internal');
  }

  #refuse(name: string | null, code: ServeCode): Result<never, ServeCode> {
    this.#log.note('ipc-refused', { channel: open(name), code: open(code) });
    return fail(code);
  }
}

/** Questions are plain objects. To zod a `Date` or an `Error` without properties of its own is an empty object too. */
function isPlain(question: unknown): boolean {
  if (typeof question !== 'object' || question === null) return false;
  const prototype: unknown = Object.getPrototypeOf(question);
  return prototype === Object.prototype || prototype === null;
}
