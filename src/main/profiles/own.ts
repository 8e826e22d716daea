import { type Profile, profile } from '../../shared/profiles/profile';
import type { Repositories, StoredProfile } from '../vault/repositories/types';

/** The open vault as the profiles need it; null while it is locked. */
export type OpenProfiles = () => Pick<Repositories, 'profiles' | 'credentials'> | null;

/** One of the person's own profiles, read. */
export interface OwnProfile {
  readonly profile: Profile;
  readonly origin: StoredProfile['origin'];
}

/**
 * The person's own profiles out of the vault. They were checked when they came in, so only their form is looked at again: a
 * sentence that a later version of the app has no more must not hide a profile.
 */
export class OwnProfiles {
  readonly #open: OpenProfiles;
  #read = new Map<string, OwnProfile>();

  constructor(open: OpenProfiles) {
    this.#open = open;
  }

  /** The one with this id; null where there is none or the vault is locked. */
  find(id: string): OwnProfile | null {
    const known = this.#read.get(id);
    if (known !== undefined) return known;
    const stored = this.#open()?.profiles.get(id) ?? null;
    return stored === null ? null : this.#keep(stored);
  }

  all(): readonly OwnProfile[] {
    const stored = this.#open()?.profiles.list() ?? [];
    return stored.map((one) => this.find(one.id)).filter((one) => one !== null);
  }

  /** Forgets what was read: something changed, or the vault was locked. */
  forget(): void {
    this.#read = new Map();
  }

  #keep({ id, text, origin }: StoredProfile): OwnProfile | null {
    const read = profile.safeParse(JSON.parse(text));
    if (!read.success) return null;
    const own = { profile: read.data, origin };
    this.#read.set(id, own);
    return own;
  }
}
