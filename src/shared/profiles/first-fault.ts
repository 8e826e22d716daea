import { type JsonPath, pointerOf } from '../json/pointer';
import { type Facts, type Failure, fail } from '../result';
import type { ProfileFault } from './faults';

/** A fault, or null where there is none. */
export type Fault = Failure<ProfileFault> | null;

/** A fault at a place. */
export const faultAt = (code: ProfileFault, path: JsonPath, facts: Facts = {}): Failure<ProfileFault> =>
  fail(code, { path: pointerOf(path), ...facts }).error;

/** The first fault that `look` finds in a list. */
export function firstFault<T>(list: Iterable<T>, look: (item: T, index: number) => Fault): Fault {
  let index = 0;
  for (const item of list) {
    const fault = look(item, index++);
    if (fault !== null) return fault;
  }
  return null;
}
