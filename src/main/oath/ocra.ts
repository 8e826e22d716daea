import { createHash } from 'node:crypto';
import { hashBytes, lastCounter } from '../../shared/oath/algorithm';
import type { Suite } from '../../shared/oath/suite';
import type { Failure, Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { hmac } from './hmac';
import { ocraMessage } from './ocra-message';
import { type Question, type QuestionCode, questionField } from './question';
import { truncate } from './truncate';

/** Why no response can be computed: something that the suite wants is missing, or does not fit. */
export type OcraCode =
  | QuestionCode
  | 'counter-missing'
  | 'counter-invalid'
  | 'pin-missing'
  | 'pin-hash-invalid'
  | 'session-missing'
  | 'session-too-long'
  | 'time-missing'
  | 'time-invalid';

/** What a response is computed from. What the suite does not use is not looked at. Secrets stay the caller's. */
export interface OcraInput {
  readonly question: Question;
  readonly counter?: bigint | null;
  /** The PIN's bytes (UTF-8), or its hash; the hash wins. */
  readonly pin?: Uint8Array | null;
  readonly pinHash?: Uint8Array | null;
  readonly session?: Uint8Array | null;
  /** Steps since the epoch, `timeSteps(suite, nowMs)`. */
  readonly timeSteps?: bigint | null;
}

type Stop = { readonly ok: false; readonly error: Failure<OcraCode> };

/** Steps of the suite's time at `nowMs` (ms since the epoch, not before it); 0 for a suite without time. */
export const timeSteps = (suite: Suite, nowMs: number): bigint =>
  suite.time === null ? 0n : BigInt(Math.floor(nowMs / (suite.time.seconds * 1000)));

const inEightBytes = (value: bigint): boolean => value >= 0n && value <= lastCounter;

function checkNumbers(suite: Suite, { counter, timeSteps: steps }: OcraInput): Stop | null {
  if (suite.counter && counter == null) return fail('counter-missing');
  if (suite.counter && !inEightBytes(counter ?? 0n)) return fail('counter-invalid');
  if (suite.time !== null && steps == null) return fail('time-missing');
  return suite.time !== null && !inEightBytes(steps ?? 0n) ? fail('time-invalid') : null;
}

function checkBytes({ pin, session }: Suite, input: OcraInput): Stop | null {
  if (pin !== null && input.pinHash == null && input.pin == null) return fail('pin-missing');
  if (pin !== null && (input.pinHash?.length ?? 0) > hashBytes[pin])
    return fail('pin-hash-invalid', { most: hashBytes[pin] });
  if (session !== null && input.session == null) return fail('session-missing', { most: session });
  return session !== null && (input.session?.length ?? 0) > session
    ? fail('session-too-long', { length: input.session?.length ?? 0, most: session })
    : null;
}

const nothing = new Uint8Array();

/** The PIN's hash where the suite wants one; ours to wipe when it was made here. */
function hashOfPin({ pin }: Suite, input: OcraInput): Uint8Array {
  if (pin === null) return nothing;
  return (
    input.pinHash ??
    createHash(pin)
      .update(input.pin ?? nothing)
      .digest()
  );
}

function compute(suite: Suite, key: Uint8Array, question: Uint8Array, input: OcraInput): string {
  const { counter, session, timeSteps: steps, pinHash: given } = input;
  const pinHash = hashOfPin(suite, input);
  const numbers = { counter: counter ?? 0n, timeSteps: steps ?? 0n };
  const message = ocraMessage(suite, { ...numbers, question, pinHash, session: session ?? nothing });
  const mac = hmac(suite.algorithm, key, message);
  if (suite.pin !== null) message.fill(0);
  if (pinHash !== given) pinHash.fill(0);
  return suite.digits === 0 ? mac.toString('hex') : truncate(mac, suite.digits);
}

/**
 * An OCRA response (RFC 6287, 5.2): `suite.digits` decimal digits, or for 0 the whole HMAC as lower-case hex. Nothing is
 * computed unless everything that the suite wants is there and fits.
 */
export function ocra(suite: Suite, key: Uint8Array, input: OcraInput): Result<string, OcraCode> {
  const question = questionField(suite, input.question);
  if (!question.ok) return question;
  const stop = checkNumbers(suite, input) ?? checkBytes(suite, input);
  return stop ?? ok(compute(suite, key, question.value, input));
}
