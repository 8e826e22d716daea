import { checked } from '../checked';
import { readJson } from '../json/read';
import type { Json, JsonLimits } from '../json/types';
import { fail, ok, type Result } from '../result';
import { faultOfIssue } from './fault-of-issue';
import type { ProfileFault } from './faults';
import { type Profile, profile, profileVersion } from './profile';
import { ruleFault } from './rules';

/** What a profile's text may take (SECURITY.md I5, tighter). */
export const profileLimits: JsonLimits = { bytes: 1024 * 1024, depth: 32 };

/** The version of the format that a document says it is in; null where it says none that could be one. */
function versionOf(document: Json): number | null {
  const version = typeof document === 'object' && document !== null && 'schema' in document ? document['schema'] : null;
  return typeof version === 'number' && Number.isInteger(version) ? version : null;
}

/**
 * Reads a profile from its JSON value. A newer version is told before anything else is looked at, since what else is in
 * it may be right there. @returns the profile with its defaults filled in, or the first fault and its path
 */
export function profileOfJson(document: Json): Result<Profile, ProfileFault> {
  const version = versionOf(document);
  if (version !== null && version > profileVersion)
    return fail('profile-newer', { schema: version, known: profileVersion });
  const read = checked(profile, document);
  if (!read.success) return { ok: false, error: faultOfIssue(read.error.issues[0]!, document) };
  const fault = ruleFault(read.data);
  return fault === null ? ok(read.data) : { ok: false, error: fault };
}

/** Reads a profile from its text; see `readJson` and `profileOfJson`. */
export function readProfile(text: string): Result<Profile, ProfileFault> {
  const read = readJson(text, profileLimits);
  return read.ok ? profileOfJson(read.value) : read;
}
