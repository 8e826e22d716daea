import { lastCounter } from '../../shared/oath/algorithm';
import { parseSuite } from '../../shared/oath/suite';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { hotp } from '../oath/hotp';
import { type OcraCode, ocra, timeSteps } from '../oath/ocra';
import { totp } from '../oath/totp';
import type { NewCredential } from './repositories/types';

/** A code that was computed before its credential is saved. Times in ms; null for codes that do not end by time. */
export interface DraftCode {
  readonly code: string;
  readonly leftMs: number | null;
  readonly periodMs: number | null;
  /** The draft's next counter. */
  readonly counter: bigint | null;
}

/** `kind-unknown`: no code can be computed from this draft alone. */
export type DraftCodeProblem = 'kind-unknown' | OcraCode;

const unending = { leftMs: null, periodMs: null } as const;

function ocraCode(credential: NewCredential, secret: Uint8Array, challenge: string | null, now: number) {
  const suite = parseSuite(credential.suite ?? '');
  if (!suite.ok || challenge === null) return fail('kind-unknown');
  const { counter } = credential;
  const input = { question: challenge, counter, timeSteps: timeSteps(suite.value, now) };
  const code = ocra(suite.value, secret, input);
  return code.ok ? ok({ code: code.value, ...unending, counter }) : code;
}

/** The code of an unsaved credential at `now`; `challenge` is for OCRA. PINs and sessions are not asked for here. */
export function codeOfDraft(
  credential: NewCredential,
  challenge: string | null,
  now: number,
): Result<DraftCode, DraftCodeProblem> {
  const { kind, secret, digits, algorithm, period, counter } = credential;
  if (secret === null) return fail('kind-unknown');
  if (kind === 'ocra') return ocraCode(credential, secret, challenge, now);
  if (digits === null || algorithm === null) return fail('kind-unknown');
  if (counter !== null && counter >= lastCounter) return fail('kind-unknown', { why: 'no-counter' });
  if (counter !== null)
    return ok({ code: hotp(secret, counter, { digits, algorithm }), ...unending, counter: counter + 1n });
  if (period === null) return fail('kind-unknown');
  const { code, leftMs } = totp(secret, now, { digits, algorithm, period });
  return ok({ code, leftMs, periodMs: period * 1000, counter });
}
