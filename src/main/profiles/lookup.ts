import type { Profile } from '../../shared/profiles/profile';
import { type OpenProfiles, OwnProfiles } from './own';
import { generic, shipped } from './shipped';

/** What is known of a portal, for those who only read it. */
export interface ProfileLookup {
  /** The profile with this id; that of an unknown portal where there is none (it was removed, or the vault is locked). */
  profileOf(id: string): Profile;
}

/** Looks among the profiles that come with the app alone. */
export const shippedLookup: ProfileLookup = { profileOf: (id) => shipped().get(id) ?? generic() };

/** Looks among those and the person's own in a vault, as far as it is open. */
export function openedLookup(open: OpenProfiles): ProfileLookup {
  const own = new OwnProfiles(open);
  return { profileOf: (id) => shipped().get(id) ?? own.find(id)?.profile ?? generic() };
}
