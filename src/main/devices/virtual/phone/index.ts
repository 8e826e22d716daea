import type { PhoneKey, PhoneSettings, PhoneView } from '../../../../shared/practice/phone';
import type { Timers } from '../../timers';
import { noticeOf } from './confirm';
import type { PhoneMade, PhoneState } from './state';
import { isClosed, phoneOff, phonePasscode, plainSettings } from './state';
import { pressed, tapsOf } from './taps';

export type { PhoneMade, WaitingLogIn } from './state';

/** What a phone is made from: {@link PhoneMade} with the secret (it takes a copy) and the OCRA suite in place of `answer`. */
export interface PhoneSecrets extends Omit<PhoneMade, 'answer'> {
  readonly secret: Uint8Array;
  readonly suite: string;
}

/** `answer` computes the OCRA response to a challenge of digits; null when the suite cannot. */
export interface PhoneParts {
  readonly timers: Timers;
  answer(suite: string, secret: Uint8Array, challenge: string): string | null;
}

/** After this long without a tap the phone's display goes dark, in ms. */
export const phoneIdle = 60_000;

/**
 * A practice phone with the portal's app on it. It is used as a real one is, tap by tap; its answers are real OCRA responses.
 * Five wrong PINs or passcodes in a row close the app for good: then only `restart`, which registers it anew.
 */
export class PracticePhone {
  readonly #made: PhoneMade;
  readonly #timers: Timers;
  readonly #listeners = new Set<() => void>();
  #state: PhoneState = phoneOff(plainSettings);
  #forgetTimer: () => void = () => undefined;

  constructor(made: PhoneMade, timers: Timers) {
    this.#made = made;
    this.#timers = timers;
  }

  view(): PhoneView {
    const { screen, challenge, pin, passcode, field, response, note, settings } = this.#state;
    const { system } = this.#made;
    return {
      ...{ system, screen, challenge, field, response, note, settings },
      dots: screen === 'passcode' ? passcode.length : pin.length,
      taps: tapsOf(this.#state, system),
      notice: screen !== 'notice' && !isClosed(this.#state) && noticeOf(this.#state, this.#made) !== null,
      passcode: system === 'ios' ? phonePasscode : null,
    };
  }

  press(key: PhoneKey): void {
    this.#become(pressed(this.#state, key, this.#made));
    this.#waitForIdle();
  }

  /** Makes it behave otherwise. What it was doing is dropped, as when the app is started anew. */
  set(settings: PhoneSettings): void {
    this.#become(phoneOff(settings, this.#state.wrong));
  }

  /** Registered anew: dark, wrong entries forgotten, everything works. */
  restart(): void {
    this.#become(phoneOff(plainSettings));
  }

  /** To be called when a log-in began or ended at the portal: a notice comes or goes. */
  refresh(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Calls back whenever `view` would answer otherwise. */
  onChanged(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  #become(state: PhoneState): void {
    this.#forgetTimer();
    this.#state = state;
    this.refresh();
  }

  #waitForIdle(): void {
    if (this.#state.screen === 'off' || isClosed(this.#state)) return;
    this.#forgetTimer = this.#timers.after(phoneIdle, () =>
      this.#become(phoneOff(this.#state.settings, this.#state.wrong)),
    );
  }
}

/** Makes a practice phone; `parts` first, so that the practice screen can be given a maker of phones. */
export const phoneMaker =
  ({ timers, answer }: PhoneParts) =>
  ({ secret: given, suite, ...reached }: PhoneSecrets): PracticePhone => {
    const secret = given.slice();
    return new PracticePhone({ ...reached, answer: (challenge) => answer(suite, secret, challenge) }, timers);
  };
