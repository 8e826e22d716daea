import type { Clock } from '../../shared/clock';
import type { Place } from '../vault/repositories/types';
import type { VaultService } from '../vault/service-types';
import { placeOf } from './place';
import type { SessionState } from './session/chart';

const nameOf = ({ savedAt: _, ...place }: Place): string => JSON.stringify(place);

/**
 * Keeps in the open vault where the session stands, after every move, so that a lock, a quit or a crash loses no step. A
 * place that cannot be written stops no verification.
 */
export class PlaceKeeper {
  readonly #vault: Pick<VaultService, 'repositories'>;
  readonly #clock: Clock;
  #kept: string | null = null;

  constructor(vault: Pick<VaultService, 'repositories'>, clock: Clock) {
    this.#vault = vault;
    this.#clock = clock;
  }

  /** The place that the open vault has; null when there is none. */
  read(): Place | null {
    const place = this.#vault.repositories()?.place.read() ?? null;
    this.#kept = place === null ? null : nameOf(place);
    return place;
  }

  /** Keeps where the session stands now; what is over is forgotten. A lock changes nothing. */
  note(state: SessionState): void {
    if (state.value === 'locked') return;
    const place = placeOf(state, this.#clock.now());
    if (place === null) this.forget();
    else if (nameOf(place) !== this.#kept) this.#save(place);
  }

  /** There is nothing to go on with. */
  forget(): void {
    if (this.#kept !== null) this.#vault.repositories()?.place.clear();
    this.#kept = null;
  }

  #save(place: Place): void {
    const saved = this.#vault.repositories()?.place.save(place);
    if (saved?.ok) this.#kept = nameOf(place);
  }
}
