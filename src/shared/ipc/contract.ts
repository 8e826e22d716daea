import { z } from 'zod';
import type { Result } from '../result';

/** Codes that `serve` itself can answer with, on any channel, before or instead of a handler's own. */
export type ServeCode = 'bad-request' | 'too-large' | 'untrusted-sender' | 'internal';

/**
 * One question that the renderer may ask main. `question` runs in main and is the only trusted validator;
 * `answer` strips and checks what leaves main; `codes` is the closed list of expected failures.
 */
export interface Call<Q extends z.ZodType = z.ZodType, A extends z.ZodType = z.ZodType, E extends string = string> {
  readonly question: Q;
  readonly answer: A;
  readonly codes: readonly E[];
  /** Bytes that a question may have once serialised; 256 KiB where not said. */
  readonly maxBytes?: number;
  /** Where the question has a {@link secretText}, as paths of names. */
  readonly sealed?: readonly string[];
}

/** Calls by channel name `feature/verb`. */
export type Contract = Readonly<Record<string, Call>>;

/** Facts announced by main, by channel name `feature/changed`; never commands. */
export type EventContract = Readonly<Record<string, z.ZodType>>;

/** Declares one call; keeps the literal error codes. */
export const call = <Q extends z.ZodType, A extends z.ZodType, const E extends string>(
  question: Q,
  answer: A,
  codes: readonly E[] = [],
  options: Pick<Call, 'maxBytes' | 'sealed'> = {},
): Call<Q, A, E> => ({ question, answer, codes, ...options });

/**
 * What a person types that is secret. The page says it as text, preload seals it (`sealed.ts`), and the handler gets its
 * UTF-8 bytes, lent until it has answered; main never has it as a string, which could not be wiped (SECURITY.md V17).
 */
export const secretText = (maxBytes: number): z.ZodType<Uint8Array, string> => {
  const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= maxBytes);
  return bytes.meta({ sealed: true, maxBytes }) as z.ZodType as z.ZodType<Uint8Array, string>;
};

/** What a call takes, answers and may fail with. */
export type Question<C> = C extends Call<infer Q, z.ZodType, string> ? z.input<Q> : never;
export type Answer<C> = C extends Call<z.ZodType, infer A, string> ? z.output<A> : never;
export type Code<C> = C extends Call<z.ZodType, z.ZodType, infer E> ? E : never;
export type Reply<C> = Result<Answer<C>, Code<C> | ServeCode>;

/** What main registers for a contract: one function per channel, all of them, nothing else. */
export type Handlers<C extends Contract> = {
  readonly [K in keyof C]: (
    question: C[K] extends Call<infer Q, z.ZodType, string> ? z.output<Q> : never,
  ) => Promise<Result<Answer<C[K]>, Code<C[K]>>> | Result<Answer<C[K]>, Code<C[K]>>;
};
