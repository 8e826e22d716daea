import type { VaultStatus } from '../../shared/vault/contract';
import type { LockReason } from './service-types';

/** Tells everybody who asked; `on` answers with the function that stops it. */
class Listeners<T> {
  readonly #listeners = new Set<(value: T) => void>();

  on(take: (value: T) => void): () => void {
    this.#listeners.add(take);
    return () => this.#listeners.delete(take);
  }

  tell(value: T): void {
    for (const take of this.#listeners) take(value);
  }
}

/** What the vault announces inside of main. */
export class VaultEvents {
  readonly changed = new Listeners<VaultStatus>();
  readonly credentialsChanged = new Listeners<void>();
  readonly beforeLock = new Listeners<LockReason>();
}
