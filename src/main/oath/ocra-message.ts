import { hashBytes } from '../../shared/oath/algorithm';
import type { Suite } from '../../shared/oath/suite';
import { counterBytes } from './hotp';

/** The fields of a message, ready to be laid out. Those that the suite has not are not looked at. */
export interface MessageFields {
  readonly counter: bigint;
  /** 128 bytes. */
  readonly question: Uint8Array;
  /** Hash of the PIN; a shorter one is filled up on the left, as by the program in RFC 6287, Appendix A. */
  readonly pinHash: Uint8Array;
  /** At most as many bytes as the suite says; filled up on the left (Appendix A). */
  readonly session: Uint8Array;
  readonly timeSteps: bigint;
}

function filledLeft(bytes: Uint8Array, length: number): Uint8Array {
  const field = new Uint8Array(length);
  field.set(bytes, length - bytes.length);
  return field;
}

/**
 * `OCRASuite | 00 | C | Q | P | S | T` in this order, whatever the suite's own (RFC 6287, 5.1). The answer holds the
 * PIN's hash when the suite has one: the caller fills it with zeros.
 */
export function ocraMessage(suite: Suite, fields: MessageFields): Uint8Array {
  const { counter, pin, session, time } = suite;
  const parts: Uint8Array[] = [Buffer.from(`${suite.text}\0`, 'latin1')];
  if (counter) parts.push(counterBytes(fields.counter));
  parts.push(fields.question);
  if (pin !== null) parts.push(filledLeft(fields.pinHash, hashBytes[pin]));
  if (session !== null) parts.push(filledLeft(fields.session, session));
  if (time !== null) parts.push(counterBytes(fields.timeSteps));
  return Buffer.concat(parts);
}
