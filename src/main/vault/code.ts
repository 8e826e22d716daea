import type { Clock } from '../../shared/clock';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { CredentialDetail, CredentialId } from '../../shared/vault/contract';
import { hotp } from '../oath/hotp';
import { totp } from '../oath/totp';
import type { FileProblem } from './files/problems';
import type { Repositories } from './repositories/types';
import type { VaultService } from './service-types';

/** A code as the list shows it; times in ms, null for a code that does not end by time. */
export interface ShownCode {
  readonly code: string;
  readonly leftMs: number | null;
  readonly periodMs: number | null;
}

/** `kind-unknown`: its codes answer a challenge, or its counters are used up. */
export type CodeProblem = 'locked' | 'unknown-credential' | 'kind-unknown' | FileProblem;

type Secrets = Pick<VaultService, 'withSecret'>;

/** The next code of a counter; the counter is committed as used before the code exists (RFC 4226, 7.2). */
function nextCode(
  vault: Secrets,
  stores: Repositories,
  detail: CredentialDetail,
  now: number,
): Result<ShownCode, CodeProblem> {
  const { id, digits, algorithm } = detail;
  const counter = stores.credentials.takeCounter(id);
  if (!counter.ok)
    return counter.error.code === 'no-counter'
      ? fail('kind-unknown', { why: 'no-counter' })
      : fail(counter.error.code, counter.error.facts);
  const options = { digits: digits ?? 6, algorithm: algorithm ?? 'SHA1' };
  const code = vault.withSecret(id, (secret) => hotp(secret, counter.value, options));
  if (!code.ok) return code;
  stores.credentials.used(id, now); // a note that could not be kept takes no code away
  return ok({ code: code.value, leftMs: null, periodMs: null });
}

function currentCode(vault: Secrets, detail: CredentialDetail, now: number): Result<ShownCode, CodeProblem> {
  const period = detail.period ?? 30;
  const options = { digits: detail.digits ?? 6, algorithm: detail.algorithm ?? 'SHA1', period };
  const code = vault.withSecret(detail.id, (secret) => totp(secret, now, options));
  return code.ok ? ok({ code: code.value.code, leftMs: code.value.leftMs, periodMs: period * 1000 }) : code;
}

/** The current code of a TOTP credential, or the next one of a HOTP credential. */
export function codeOf(vault: VaultService, id: CredentialId, clock: Clock): Result<ShownCode, CodeProblem> {
  const stores = vault.repositories();
  if (stores === null) return fail('locked');
  const detail = stores.credentials.detail(id);
  if (detail === null) return fail('unknown-credential');
  if (detail.kind === 'hotp') return nextCode(vault, stores, detail, clock.now());
  return detail.kind === 'totp' ? currentCode(vault, detail, clock.now()) : fail('kind-unknown');
}
