import type { TokenKey, TokenView } from '../../../../shared/practice/contract';
import type { TokenModel } from '../../../../shared/profiles/guide';
import type { Timers } from '../../timers';
import { display, remember } from './display';
import type { TokenMade, TokenState } from './state';
import { pressed, renewed, switchedOff, tokenOff } from './state';

/** After this long without a key the token switches itself off, in ms; and how long a key stays lit. */
export const tokenTimes = { idle: 30_000, lit: 400 } as const;

/** How long the digits of a `timed` token are good for, in ms. */
const step = 30_000;

/** What the token was made with: the secret (it takes a copy), its PIN of 4 digits, its OCRA suite ('' of the model `timed`). */
export interface TokenSecrets {
  readonly model: TokenModel;
  readonly secret: Uint8Array;
  readonly pin: string;
  readonly suite: string;
}

/** How tokens compute: the OCRA response to a challenge of digits, null when the suite cannot; the TOTP digits of a time, in ms. */
export interface TokenParts {
  readonly timers: Timers;
  answer(suite: string, secret: Uint8Array, challenge: string): string | null;
  timed(secret: Uint8Array, now: number): string;
}

/**
 * A virtual hand-held token: `named` is of the kind "DSC+" (`PIN>`, 4 digits, OK, `CHALLNG>`, 6 digits, OK, 8 digits), `short`
 * shows `Pn`, `Ch` and the response in two parts, `timed` 6 digits after the PIN. It is used as the real one is, key by key,
 * and tells no other program anything. Three wrong PINs in a row lock it for good: then only `restart`, which makes a new
 * token of it.
 */
export class HandHeldToken {
  readonly #made: TokenMade;
  readonly #timers: Timers;
  readonly #listeners = new Set<() => void>();
  #state: TokenState = tokenOff;
  #shown: readonly string[] = [];
  #lit: TokenKey | null = null;
  #forgetTimers: () => void = () => undefined;

  constructor({ model, pin, suite, secret: given }: TokenSecrets, { timers, answer, timed }: TokenParts) {
    const secret = given.slice();
    const respond = (challenge: string) =>
      model === 'timed' ? timed(secret, timers.now()) : answer(suite, secret, challenge);
    this.#made = { model, pin, answer: respond };
    this.#timers = timers;
  }

  view(): TokenView {
    const { model } = this.#made;
    const [first, second] = display(model, this.#state);
    return { model, state: this.#state.step, lines: [first, second], lit: this.#lit, shown: [...this.#shown] };
  }

  press(key: TokenKey): void {
    const before = this.#state.step;
    this.#lit = key;
    this.#become(pressed(this.#state, key, this.#made), before === 'off' ? [] : this.#shown);
    this.#setTimers();
    this.#tell();
  }

  /** As from the factory: off, wrong PINs forgotten. */
  restart(): void {
    this.#forgetTimers();
    this.#lit = null;
    this.#become(tokenOff, []);
    this.#tell();
  }

  /** Calls back whenever `view` would answer otherwise. */
  onChanged(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  #become(state: TokenState, shown: readonly string[]): void {
    this.#state = state;
    this.#shown = remember(shown, display(this.#made.model, state));
  }

  /** Every key starts the idle time again. */
  #setTimers(): void {
    this.#forgetTimers();
    const unlight = this.#timers.after(tokenTimes.lit, () => {
      this.#lit = null;
      this.#tell();
    });
    const switchOff = this.#timers.after(tokenTimes.idle, () => {
      this.#become(switchedOff(this.#state), this.#shown);
      this.#tell();
    });
    const forgetStep = this.#waitForStep();
    this.#forgetTimers = () => {
      unlight();
      switchOff();
      forgetStep();
    };
  }

  /** At the end of the 30 seconds other digits show, as long as any do; the token is off before the next end. */
  #waitForStep(): () => void {
    if (this.#made.model !== 'timed' || this.#state.step !== 'response') return () => undefined;
    return this.#timers.after(step - (this.#timers.now() % step), () => {
      this.#become(renewed(this.#state, this.#made), this.#shown);
      this.#tell();
    });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Makes a virtual hand-held token; `parts` first, so that the practice screen can be given a maker of tokens. */
export const tokenMaker =
  (parts: TokenParts) =>
  (secrets: TokenSecrets): HandHeldToken =>
    new HandHeldToken(secrets, parts);
