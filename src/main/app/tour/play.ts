import { tour } from '../../../shared/i18n/en/tour';
import type { Failure, Result } from '../../../shared/result';
import { begin } from './chapters/begin';
import { end } from './chapters/end';
import { handHeld } from './chapters/hand-held';
import { key } from './chapters/key';
import { tokenInVault } from './chapters/token-in-vault';
import { savePicture } from './pictures';
import type { Scene, Step, TourCode } from './types';

/** Every step of the tour in its order. */
export const steps: readonly Step[] = [...begin, ...tokenInVault, ...handHeld, ...key, ...end];

/** Where a tour stopped, and why. */
export interface Stopped {
  readonly number: number;
  readonly step: Step;
  readonly error: Failure<TourCode>;
}

/** Plays the steps one after the other until the first that fails; null: all of them were played. */
export async function play(scene: Scene, folder: string, say: (line: string) => void): Promise<Stopped | null> {
  for (const [index, step] of steps.entries()) {
    const number = index + 1;
    const done = await playStep(step, number, scene, folder);
    if (!done.ok) return { number, step, error: done.error };
    say(`${String(number).padStart(2)}  ${tour.steps[step.name]}`);
  }
  return null;
}

async function playStep(step: Step, number: number, scene: Scene, folder: string): Promise<Result<unknown, TourCode>> {
  scene.persons[step.picture].turnTo();
  for (const act of step.acts) {
    const done = await act(scene);
    if (!done.ok) return done;
  }
  const image = await scene.persons[step.picture].photograph();
  return image.ok ? savePicture(folder, number, step.name, image.value.toPNG()) : image;
}
