import type { Clock } from '../../shared/clock';
import type { ProfileEntry, ProfileOrigin } from '../../shared/profiles/contract';
import type { Profile } from '../../shared/profiles/profile';
import { profileText } from '../../shared/profiles/write';
import { fail, ok, type Result } from '../../shared/result';
import type { FileProblem } from '../vault/files/problems';
import type { VaultService } from '../vault/service-types';
import { type OpenProfiles, type OwnProfile, OwnProfiles } from './own';
import { shipped } from './shipped';

/** A profile and where it comes from. */
export interface Found {
  readonly profile: Profile;
  readonly origin: ProfileOrigin;
}

/** The stores of the open vault that profiles need. */
export type Stores = NonNullable<ReturnType<OpenProfiles>>;

/** A profile as a line of the list. */
export const entryOf = ({ profile, origin }: Found): ProfileEntry => {
  const { id, name, updated, words, unverified } = profile;
  const methods = Object.fromEntries(profile.methods.map((method) => [method.id, method.name]));
  return { id, name, origin, updated, words, unverified: unverified.length, methods };
};

/** Where profiles stand: those that come with the app, and the person's own in the open vault. */
export class Shelf {
  readonly #vault: Pick<VaultService, 'repositories'>;
  readonly #clock: Clock;
  readonly #own: OwnProfiles;
  readonly #changed: () => void;

  /** `changed` is called after each commit that changes the list. */
  constructor(vault: Pick<VaultService, 'repositories'>, clock: Clock, changed: () => void) {
    this.#vault = vault;
    this.#clock = clock;
    this.#own = new OwnProfiles(() => vault.repositories());
    this.#changed = changed;
  }

  find(id: string): Found | null {
    const profile = shipped().get(id);
    return profile === undefined ? this.#own.find(id) : { profile, origin: 'shipped' };
  }

  own(): readonly OwnProfile[] {
    return this.#own.all();
  }

  /** What was read out of the vault is not to be believed any more: it was locked or opened. */
  forget(): void {
    this.#own.forget();
  }

  open<T, E extends string>(use: (stores: Stores) => Result<T, E>): Result<T, E | 'locked'> {
    const stores = this.#vault.repositories();
    return stores === null ? fail('locked') : use(stores);
  }

  with<T, E extends string>(
    id: string,
    use: (found: Found, stores: Stores) => Result<T, E>,
  ): Result<T, E | 'locked' | 'unknown-profile'> {
    return this.open<T, E | 'unknown-profile'>((stores) => {
      const found = this.find(id);
      return found === null ? fail('unknown-profile') : use(found, stores);
    });
  }

  /** As `with`, for the person's own; those of the app are refused. */
  withOwn<T, E extends string>(
    id: string,
    use: (own: OwnProfile, stores: Stores) => Result<T, E>,
  ): Result<T, E | 'locked' | 'unknown-profile' | 'profile-shipped'> {
    return this.with<T, E | 'profile-shipped'>(id, ({ profile, origin }, stores) =>
      origin === 'shipped' ? fail('profile-shipped', { id, name: profile.name }) : use({ profile, origin }, stores),
    );
  }

  put(stores: Stores, own: OwnProfile): Result<ProfileEntry, FileProblem> {
    const { profile, origin } = own;
    const changedAt = this.#clock.now();
    const put = stores.profiles.put({ id: profile.id, text: profileText(profile), origin, changedAt });
    return this.#announced(put.ok ? ok(entryOf(own)) : put);
  }

  remove(stores: Stores, id: string): Result<void, FileProblem> {
    return this.#announced(stores.profiles.remove(id));
  }

  #announced<R extends Result<unknown, string>>(result: R): R {
    if (result.ok) {
      this.forget();
      this.#changed();
    }
    return result;
  }
}
