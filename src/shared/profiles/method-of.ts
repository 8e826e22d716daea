import type { CodeShape, CredentialSummary } from '../vault/contract';
import type { ProfileCode, ProfileMethod } from './method';
import type { Profile } from './profile';

/**
 * The way to answer that a credential stands for, as its portal's profile describes it; null where it describes none. What a
 * person holds names its method; of the others there is one for each kind.
 */
export const methodOf = (
  { methods }: Profile,
  { kind, method }: Pick<CredentialSummary, 'kind' | 'method'>,
): ProfileMethod | null => methods.find((one) => one.kind === kind && (method === null || one.id === method)) ?? null;

/** A profile's code as the shape that typed text is checked against. */
export const shapeOf = ({ min, max, alphabet }: ProfileCode): CodeShape => ({ min, max, alphabet });
