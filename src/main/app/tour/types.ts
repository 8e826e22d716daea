import type { tour } from '../../../shared/i18n/en/tour';
import type { Result } from '../../../shared/result';
import type { Person } from './person';

/** Why a tour does not come to its end. */
export type TourCode = keyof typeof tour.errors;

/** Whose window: the app's, or the portal's in the tour's own little browser. */
export type Where = 'app' | 'portal';

/** What the person of a tour knows: words read off the screens, by name. */
export type Notes = Map<string, string>;

/** Everything that a tour's person can reach. */
export interface Scene {
  readonly persons: Readonly<Record<Where, Person>>;
  readonly notes: Notes;
  /** Opens the portal's address in the window beside. */
  readonly browse: (address: string) => void;
}

/** One thing that a person does or waits for. Every act ends, the failed ones with the reason. */
export type Act = (scene: Scene) => Promise<Result<unknown, TourCode>>;

/** A step of the tour: what is done, and the window of which a picture is taken when it is done. */
export interface Step {
  readonly name: keyof typeof tour.steps;
  readonly picture: Where;
  readonly acts: readonly Act[];
}
