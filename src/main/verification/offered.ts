import type { CredentialSummary } from '../../shared/vault/contract';
import type { VaultService } from '../vault/service-types';

const later = (best: CredentialSummary | null, one: CredentialSummary): CredentialSummary | null =>
  one.usedAt !== null && one.usedAt > (best?.usedAt ?? 0) ? one : best;

/** The credential that the person answered with last: it is offered first. Null before the first one, and while locked. */
export const lastUsed = (vault: VaultService): CredentialSummary | null =>
  (vault.repositories()?.credentials.list() ?? []).reduce(later, null);
