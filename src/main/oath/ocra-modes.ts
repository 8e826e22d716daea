import { timingSafeEqual } from 'node:crypto';
import type { Suite } from '../../shared/oath/suite';
import type { Result } from '../../shared/result';
import { fail } from '../../shared/result';
import { type OcraCode, type OcraInput, ocra } from './ocra';

/** What goes into a response beside the challenges. */
export type ModeInput = Omit<OcraInput, 'question'>;

/** Challenges of a mutual mode: each side makes one for the other. */
export interface Challenges {
  readonly client: string;
  readonly server: string;
}

/** `session-in-signature`: session information is for challenge-response only (RFC 6287, 6.3). */
export type SignCode = OcraCode | 'session-in-signature';

/**
 * What the server sends to prove itself, `RS`, over `QC | QS` (RFC 6287, 7.2, 7.4). The client computes it with the
 * server's suite and compares by `sameResponse` before it answers.
 */
export const serverProof = (
  suite: Suite,
  key: Uint8Array,
  { client, server }: Challenges,
  input: ModeInput,
): Result<string, OcraCode> => ocra(suite, key, { ...input, question: [client, server] });

/** What the client answers in mutual challenge-response, `RC`, over `QS | QC` (RFC 6287, 7.2). */
export const clientProof = (
  suite: Suite,
  key: Uint8Array,
  { client, server }: Challenges,
  input: ModeInput,
): Result<string, OcraCode> => ocra(suite, key, { ...input, question: [server, client] });

/**
 * A signature over what the challenge says (RFC 6287, 7.3), or, with the challenges of both sides, one given to a server
 * that has proved itself (7.4).
 */
export function sign(
  suite: Suite,
  key: Uint8Array,
  data: string | Challenges,
  input: ModeInput,
): Result<string, SignCode> {
  if (suite.session !== null) return fail('session-in-signature');
  return typeof data === 'string'
    ? ocra(suite, key, { ...input, question: data })
    : clientProof(suite, key, data, input);
}

/** Compares two responses in a time that does not depend on where they differ. */
export function sameResponse(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
