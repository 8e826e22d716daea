import type { CredentialSummary } from '../vault/contract';
import type { ProfileMethod } from './method';
import type { Profile } from './profile';

/** The way to answer that a credential stands for, as its portal's profile describes it; null where it describes none. */
export const methodOf = ({ methods }: Profile, { kind }: Pick<CredentialSummary, 'kind'>): ProfileMethod | null =>
  methods.find((method) => method.kind === kind) ?? null;
