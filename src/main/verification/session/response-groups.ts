import { methodOf } from '../../../shared/profiles/method-of';
import { groupSizes } from '../../../shared/verification/groups';
import type { SessionContext } from './types';

const sum = (sizes: readonly number[]): number => sizes.reduce((whole, size) => whole + size, 0);

/** The groups that a response of `length` is shown in: as its device shows it, when the profile says so for that length. */
export function responseGroups({ credential, parts }: SessionContext, length: number): number[] {
  const method = credential === null ? null : methodOf(parts.profile(credential), credential);
  const groups = method?.response.groups ?? [];
  return [...(sum(groups) === length ? groups : groupSizes(length))];
}
