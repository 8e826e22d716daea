import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { type Appearance, defaultProtection, type Protection, type SettingsView } from '../../shared/settings/contract';
import type { Repositories } from '../vault/repositories/types';
import type { AppearanceFile } from './appearance';

/** The open vault as the settings need it; null while it is locked. */
export type OpenSettings = () => Pick<Repositories, 'settings'> | null;

/** Everything that can be set: how the app looks (a plain file) and what protects the person (inside the vault). */
export class SettingsService {
  readonly #appearance: AppearanceFile;
  readonly #open: OpenSettings;
  readonly #listeners = new Set<(view: SettingsView) => void>();

  constructor(appearance: AppearanceFile, open: OpenSettings) {
    this.#appearance = appearance;
    this.#open = open;
  }

  view(): SettingsView {
    return { appearance: this.#appearance.value, protection: this.#open()?.settings.protection() ?? null };
  }

  /** What protects the person now: as set in the open vault, else the defaults. */
  protection(): Protection {
    return this.#open()?.settings.protection() ?? defaultProtection;
  }

  setAppearance(change: Partial<Appearance>): Result<SettingsView, 'io'> {
    const saved = this.#appearance.change(change);
    return saved.ok ? ok(this.#announce()) : saved;
  }

  setProtection(change: Partial<Protection>): Result<SettingsView, 'locked' | 'io'> {
    const store = this.#open()?.settings;
    if (store === undefined) return fail('locked');
    return store.setProtection(change).ok ? ok(this.#announce()) : fail('io');
  }

  /** Tells who listens anew; to be called when the vault opened or locked. */
  refresh(): void {
    this.#announce();
  }

  onChanged(take: (view: SettingsView) => void): () => void {
    this.#listeners.add(take);
    return () => this.#listeners.delete(take);
  }

  #announce(): SettingsView {
    const view = this.view();
    for (const take of this.#listeners) take(view);
    return view;
  }
}
