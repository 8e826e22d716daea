import type { TokenKey, TokenView } from '../../../../shared/practice/contract';
import type { TokenModel } from '../../../../shared/profiles/guide';

/** Digits of the PIN and of the challenge, and how many wrong PINs in a row lock the token. */
export const tokenRules = { pinDigits: 4, challengeDigits: 6, wrongPins: 3 } as const;

/**
 * What the token knows from the factory. `answer` computes the response to a challenge, of the model `timed` the digits
 * of the present 30 seconds (its challenge is ''); null when it cannot.
 */
export interface TokenMade {
  readonly model: TokenModel;
  readonly pin: string;
  answer(challenge: string): string | null;
}

/** Where the token is. `typed`: digits typed in this step. `wrong`: wrong PINs in a row, kept while it is off. */
export interface TokenState {
  readonly step: TokenView['state'];
  readonly typed: string;
  readonly response: string;
  readonly wrong: number;
}

/** As from the factory. */
export const tokenOff: TokenState = { step: 'off', typed: '', response: '', wrong: 0 };

/**
 * What a key does. `press` switches on and off; digits beyond the wanted ones, and `ok` before they are all there, do
 * nothing; `c` clears what was typed, and after a response asks for another challenge. The third wrong PIN in a row locks.
 */
export function pressed(state: TokenState, key: TokenKey, made: TokenMade): TokenState {
  if (key === 'press') return state.step === 'off' ? switchedOn(state) : switchedOff(state);
  switch (state.step) {
    case 'pin':
      return key === 'ok' ? pinEntered(state, made) : typing(state, key, tokenRules.pinDigits);
    case 'challenge':
      return key === 'ok' ? challengeEntered(state, made) : typing(state, key, tokenRules.challengeDigits);
    case 'wrong-pin':
      return typing(to(state, 'pin'), key, tokenRules.pinDigits);
    case 'response':
      return key === 'c' ? to(state, made.model === 'timed' ? 'pin' : 'challenge') : state;
    case 'off':
    case 'locked':
      return state;
  }
}

/** The digits of a `timed` token follow the time for as long as they show. */
export const renewed = (state: TokenState, made: TokenMade): TokenState =>
  state.step === 'response' && made.model === 'timed' ? responding(state, '', made) : state;

/** Switched off, by key or after too long without one. Wrong PINs stay counted. */
export const switchedOff = (state: TokenState): TokenState => to(state, 'off');

const to = (state: TokenState, step: TokenState['step']): TokenState => ({ ...tokenOff, wrong: state.wrong, step });

const switchedOn = (state: TokenState): TokenState => to(state, state.wrong >= tokenRules.wrongPins ? 'locked' : 'pin');

function typing(state: TokenState, key: TokenKey, most: number): TokenState {
  if (key === 'c') return { ...state, typed: '' };
  if (key === 'ok' || key === 'press' || state.typed.length >= most) return state;
  return { ...state, typed: state.typed + key };
}

function pinEntered(state: TokenState, made: TokenMade): TokenState {
  if (state.typed.length < tokenRules.pinDigits) return state;
  if (state.typed === made.pin)
    return made.model === 'timed' ? responding(tokenOff, '', made) : { ...tokenOff, step: 'challenge' };
  const wrong = state.wrong + 1;
  return { ...tokenOff, wrong, step: wrong >= tokenRules.wrongPins ? 'locked' : 'wrong-pin' };
}

function challengeEntered(state: TokenState, made: TokenMade): TokenState {
  if (state.typed.length < tokenRules.challengeDigits) return state;
  return responding(state, state.typed, made);
}

function responding(state: TokenState, challenge: string, made: TokenMade): TokenState {
  const response = made.answer(challenge);
  if (response !== null) return { ...to(state, 'response'), response };
  return to(state, made.model === 'timed' ? 'pin' : 'challenge');
}
