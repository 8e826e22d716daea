import { shippedProfiles } from '../../../profiles';
import { unknownPortal } from '../../shared/profiles/known';
import { type Profile, profile } from '../../shared/profiles/profile';

let read: ReadonlyMap<string, Profile> | null = null;

/** The profiles that come with the app, by id; read when they are first asked for. A test holds that they are right. */
export function shipped(): ReadonlyMap<string, Profile> {
  read ??= new Map(shippedProfiles.map((raw) => profile.parse(raw)).map((one) => [one.id, one]));
  return read;
}

/** The profile of a portal of which nothing is known. */
export function generic(): Profile {
  const found = shipped().get(unknownPortal);
  if (found === undefined) throw new Error('the profile for any portal is not there');
  return found;
}
