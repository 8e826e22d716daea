import { jsonFaults } from '../json/types';

/**
 * Why a profile is refused. But for those of the JSON text itself (`json-syntax`, `json-too-large`) and `profile-newer`,
 * each has a fact `path`: the JSON Pointer of the fault. Sentences stand in the catalogue `failures`.
 */
export const profileFaults = [
  ...jsonFaults,
  /** Made for a newer Countersign. Facts: `schema`, `known`. */
  'profile-newer',
  'profile-missing',
  'profile-unknown-key',
  /** Facts: `expected`: `text`, `number`, `yes-no`, `list`, `object`. */
  'profile-wrong-type',
  /** Not one of the values that are allowed. Facts: `allowed`. */
  'profile-value',
  /** A name, a day, a language in another form than it has. */
  'profile-form',
  /** Facts: `limit`. */
  'profile-text-too-long',
  'profile-text-empty',
  /** Facts: `limit`. */
  'profile-too-many',
  'profile-too-few',
  /** Out of range. Facts: `limit`. */
  'profile-number-low',
  'profile-number-high',
  /** The smaller end of a range is above the larger one, or the groups are not as long as the code. */
  'profile-range',
  'profile-characters',
  'profile-markup',
  'profile-address',
  'profile-mail-address',
  'profile-picture',
  /** Facts: `id`. */
  'profile-duplicate-id',
  /** `unverified` names a value that is not there. Facts: `pointer`. */
  'profile-pointer',
  /** No such sentence in the catalogue. Facts: `key`. */
  'profile-sentence',
  /** Facts: `name`. */
  'profile-placeholder',
  /** The way of answering needs a guide and has none, or has one and none belongs there. */
  'profile-guide-missing',
  'profile-guide-unexpected',
  /** Facts: `step`. */
  'profile-guide-target',
  'profile-guide-unreachable',
  'profile-guide-no-end',
  'profile-guide-cycle',
  /** A step shows the challenge, but the way of answering takes none. */
  'profile-guide-challenge',
] as const;
export type ProfileFault = (typeof profileFaults)[number];
