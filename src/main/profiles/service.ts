import type { Clock } from '../../shared/clock';
import type { ProfileDetail, ProfileEntry } from '../../shared/profiles/contract';
import type { ProfileFault } from '../../shared/profiles/faults';
import { isPhoneNumber, tidyPhoneNumber } from '../../shared/profiles/phone-number';
import type { Profile } from '../../shared/profiles/profile';
import { readProfile } from '../../shared/profiles/read';
import { profileText } from '../../shared/profiles/write';
import { fail, ok, type Result } from '../../shared/result';
import type { FileProblem } from '../vault/files/problems';
import type { VaultService } from '../vault/service-types';
import { copyId } from './copy-id';
import { dayOf } from './day';
import type { ProfileLookup } from './lookup';
import { entryOf, Shelf, type Stores } from './shelf';
import { generic, shipped } from './shipped';

/** Asks the person where to keep a text and writes it there; false when they thought better of it. */
export type SaveText = (name: string, text: string) => Promise<Result<boolean, FileProblem>>;

/** What the profiles are kept with. */
export interface ProfileParts {
  readonly vault: Pick<VaultService, 'repositories' | 'onChanged'>;
  readonly clock: Clock;
  readonly saveText: SaveText;
}

const byName = (a: ProfileEntry, b: ProfileEntry) => a.name.localeCompare(b.name, 'en');
const usesOf = ({ credentials }: Stores, id: string): number =>
  credentials.list().filter(({ profile }) => profile === id).length;

/** The portal profiles: those that come with the app, which nobody changes, and the person's own. */
export class ProfileService implements ProfileLookup {
  readonly #clock: Clock;
  readonly #saveText: SaveText;
  readonly #shelf: Shelf;
  readonly #listeners = new Set<() => void>();

  constructor({ vault, clock, saveText }: ProfileParts) {
    this.#clock = clock;
    this.#saveText = saveText;
    this.#shelf = new Shelf(vault, clock, () => this.#announce());
    vault.onChanged(() => this.#shelf.forget());
  }

  profileOf(id: string): Profile {
    return this.#shelf.find(id)?.profile ?? generic();
  }

  /** Those of the app first, then the person's own, each by name. */
  list(): Result<ProfileEntry[], 'locked'> {
    return this.#shelf.open(() => {
      const ours = [...shipped().values()].map((profile) => entryOf({ profile, origin: 'shipped' }));
      return ok([...ours.sort(byName), ...this.#shelf.own().map(entryOf).sort(byName)]);
    });
  }

  get(id: string): Result<ProfileDetail, 'locked' | 'unknown-profile'> {
    return this.#shelf.with(id, (found, stores) => {
      const phones = stores.profiles.phones(id);
      return ok({ ...found, text: profileText(found.profile), phones, uses: usesOf(stores, id) });
    });
  }

  /** What a text would be taken in as. */
  check(text: string): Result<{ id: string; name: string }, ProfileFault> {
    const read = readProfile(text);
    return read.ok ? ok({ id: read.value.id, name: read.value.name }) : read;
  }

  import(
    text: string,
    replace: boolean,
  ): Result<ProfileEntry, 'locked' | 'profile-shipped' | 'profile-exists' | ProfileFault | FileProblem> {
    const read = readProfile(text);
    if (!read.ok) return read;
    const { id } = read.value;
    return this.#shelf.open<ProfileEntry, 'profile-shipped' | 'profile-exists' | FileProblem>((stores) => {
      const there = this.#shelf.find(id);
      const facts = { id, name: there?.profile.name ?? '' };
      if (there?.origin === 'shipped') return fail('profile-shipped', facts);
      if (there !== null && !replace) return fail('profile-exists', facts);
      return this.#shelf.put(stores, { profile: read.value, origin: 'imported' });
    });
  }

  copy(id: string): Result<ProfileEntry, 'locked' | 'unknown-profile' | FileProblem> {
    return this.#shelf.with(id, ({ profile }, stores) => {
      const own = copyId(id, (other) => this.#shelf.find(other) !== null);
      return this.#shelf.put(stores, { profile: { ...profile, id: own, updated: this.#today() }, origin: 'copied' });
    });
  }

  save(
    id: string,
    text: string,
  ): Result<
    ProfileEntry,
    'locked' | 'unknown-profile' | 'profile-shipped' | 'profile-other-id' | ProfileFault | FileProblem
  > {
    return this.#shelf.withOwn<ProfileEntry, 'profile-other-id' | ProfileFault | FileProblem>(
      id,
      ({ origin }, stores) => {
        const read = readProfile(text);
        if (!read.ok) return read;
        if (read.value.id !== id) return fail('profile-other-id', { id: read.value.id, wanted: id });
        return this.#shelf.put(stores, { profile: { ...read.value, updated: this.#today() }, origin });
      },
    );
  }

  async export(id: string): Promise<Result<{ saved: boolean }, 'locked' | 'unknown-profile' | FileProblem>> {
    const found = this.#shelf.with<string, never>(id, ({ profile }) => ok(profileText(profile)));
    if (!found.ok) return found;
    const saved = await this.#saveText(`${id}.json`, found.value);
    return saved.ok ? ok({ saved: saved.value }) : saved;
  }

  remove(id: string): Result<void, 'locked' | 'unknown-profile' | 'profile-shipped' | 'profile-in-use' | FileProblem> {
    return this.#shelf.withOwn<void, 'profile-in-use' | FileProblem>(id, (_, stores) => {
      const count = usesOf(stores, id);
      return count > 0 ? fail('profile-in-use', { count }) : this.#shelf.remove(stores, id);
    });
  }

  /** Keeps a number as it is written down; see `isPhoneNumber`. */
  setPhone(
    id: string,
    phone: string,
    number: string,
  ): Result<string, 'locked' | 'unknown-profile' | 'unknown-phone' | 'phone-number' | FileProblem> {
    return this.#shelf.with<string, 'unknown-phone' | 'phone-number' | FileProblem>(id, ({ profile }, stores) => {
      if (!profile.phones.some((slot) => slot.id === phone)) return fail('unknown-phone');
      const tidy = tidyPhoneNumber(number);
      if (tidy !== '' && !isPhoneNumber(tidy)) return fail('phone-number');
      const kept = stores.profiles.setPhone(id, phone, tidy);
      return kept.ok ? ok(tidy) : kept;
    });
  }

  /** The list is another one now. */
  onChanged(take: () => void): () => void {
    this.#listeners.add(take);
    return () => this.#listeners.delete(take);
  }

  #today(): string {
    return dayOf(this.#clock.now());
  }

  #announce(): void {
    for (const take of this.#listeners) take();
  }
}
