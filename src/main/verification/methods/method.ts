import type { Clock } from '../../../shared/clock';
import type { Failure } from '../../../shared/result';
import type { CredentialDetail, CredentialId } from '../../../shared/vault/contract';
import type { Problem } from '../../../shared/verification/contract';
import type { Repositories } from '../../vault/repositories/types';
import type { VaultService } from '../../vault/service-types';
import type { Answer, Answered, Question } from '../session/parts';

/** What a software token computes with. */
export interface MethodParts {
  readonly vault: Pick<VaultService, 'repositories' | 'withSecret'>;
  readonly clock: Clock;
}

/** A way to answer whose secret is in the vault. Says why not as a problem; throws for bugs only. */
export type Method = (parts: MethodParts, question: Question) => Answered;

/** A failure as the problem that a screen shows. */
export const problemOf = ({ code, facts }: Failure<string>): Answered & { problem: Problem } => ({
  problem: { code, facts: facts as Problem['facts'] },
});

/** A code as an answer; its text becomes bytes that can be wiped. */
export const answerOf = (code: string, about: Omit<Answer, 'response'>): Answered => ({
  answer: { response: new TextEncoder().encode(code), ...about },
});

/** The open vault's stores and the credential in full, or why they are not there. */
export function openCredential(
  vault: MethodParts['vault'],
  id: CredentialId,
): { readonly stores: Repositories; readonly detail: CredentialDetail } | { readonly problem: Problem } {
  const stores = vault.repositories();
  if (stores === null) return { problem: { code: 'locked', facts: {} } };
  const detail = stores.credentials.detail(id);
  return detail === null ? { problem: { code: 'unknown-credential', facts: {} } } : { stores, detail };
}
