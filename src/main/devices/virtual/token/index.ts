import type { TokenKey, TokenView } from '../../../../shared/practice/contract';
import type { Timers } from '../../timers';
import { display, remember } from './display';
import type { TokenMade, TokenState } from './state';
import { pressed, switchedOff, tokenOff } from './state';

/** After this long without a key the token switches itself off, in ms; and how long a key stays lit. */
export const tokenTimes = { idle: 30_000, lit: 400 } as const;

/** What the token was made with: the secret (it takes a copy), its PIN of 4 digits, its OCRA suite. */
export interface TokenSecrets {
  readonly secret: Uint8Array;
  readonly pin: string;
  readonly suite: string;
}

/** `answer` computes the OCRA response to a challenge of digits; null when the suite cannot. */
export interface TokenParts {
  readonly timers: Timers;
  answer(suite: string, secret: Uint8Array, challenge: string): string | null;
}

/**
 * A virtual hand-held token of the kind "DSC+": `PIN>`, 4 digits, OK, `CHALLNG>`, 6 digits, OK, 8 digits. It is used as the
 * real one is, key by key, and tells no other program anything. Three wrong PINs in a row lock it for good: then only
 * `restart`, which makes a new token of it.
 */
export class HandHeldToken {
  readonly #made: TokenMade;
  readonly #timers: Timers;
  readonly #listeners = new Set<() => void>();
  #state: TokenState = tokenOff;
  #shown: readonly string[] = [];
  #lit: TokenKey | null = null;
  #forgetTimers: () => void = () => undefined;

  constructor(secrets: TokenSecrets, { timers, answer }: TokenParts) {
    const secret = secrets.secret.slice();
    this.#made = { pin: secrets.pin, answer: (challenge) => answer(secrets.suite, secret, challenge) };
    this.#timers = timers;
  }

  view(): TokenView {
    const [first, second] = display(this.#state);
    return { state: this.#state.step, lines: [first, second], lit: this.#lit, shown: [...this.#shown] };
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
    this.#shown = remember(shown, display(state));
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
    this.#forgetTimers = () => {
      unlight();
      switchOff();
    };
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
