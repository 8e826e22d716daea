import type { PhoneKey, PhoneNote, PhoneSettings } from '../../../../shared/practice/phone';
import type { PhoneScreen, PhoneSystem } from '../../../../shared/profiles/guide';

/** Digits of each field, and how many wrong entries or looks in a row are let pass. */
export const phoneRules = { challengeDigits: 6, pinDigits: 4, passcodeDigits: 6, wrong: 5, looks: 2 } as const;

/** What unlocks the practice iPhone itself when it knows no face: made up, and shown beside it. */
export const phonePasscode = '135790';

/** A log-in that waits at the portal, as a notice or a QR code names it. */
export interface WaitingLogIn {
  readonly id: string;
  readonly account: string;
  readonly challenge: string;
}

/**
 * What the phone was registered with and what it reaches. `answer` computes the response to a challenge of digits, null when it
 * cannot. `waiting` is the notice that the portal sent, `camera` the QR code that stands on its page; null when there is none.
 */
export interface PhoneMade {
  readonly system: PhoneSystem;
  readonly account: string;
  /** Registration PIN of the app on Android; null on the iPhone. */
  readonly pin: string | null;
  answer(challenge: string): string | null;
  waiting(): WaitingLogIn | null;
  camera(): WaitingLogIn | null;
  send(id: string, response: string): 'ok' | 'over' | 'refused';
  decline(id: string): void;
}

/** What the person confirms just now; a typed challenge has nobody to send the response to. */
export interface PhoneJob {
  readonly kind: 'typed' | 'notice' | 'qr';
  readonly id: string;
  readonly challenge: string;
}

/** Where the phone is. `wrong`: wrong PINs or passcodes in a row, kept while it is off. */
export interface PhoneState {
  readonly screen: PhoneScreen;
  readonly field: 'pin' | 'challenge' | 'passcode' | null;
  readonly pin: string;
  readonly challenge: string;
  readonly passcode: string;
  readonly job: PhoneJob | null;
  readonly response: string | null;
  readonly note: PhoneNote | null;
  readonly looks: number;
  readonly wrong: number;
  readonly settings: PhoneSettings;
}

/** How a new practice phone behaves: everything works. */
export const plainSettings: PhoneSettings = { opens: 'home', unlock: 'face', recognises: true, online: true };

/** A phone that shows nothing; `wrong` and the settings stay. */
export const phoneOff = (settings: PhoneSettings, wrong = 0): PhoneState => ({
  screen: 'off',
  field: null,
  pin: '',
  challenge: '',
  passcode: '',
  job: null,
  response: null,
  note: null,
  looks: 0,
  wrong,
  settings,
});

/** Another page of the phone, with nothing of the one before. */
export const at = (state: PhoneState, screen: PhoneScreen, more: Partial<PhoneState> = {}): PhoneState => ({
  ...phoneOff(state.settings, state.wrong),
  screen,
  ...more,
});

/** The page that the app opens with. */
export const opened = (state: PhoneState): PhoneState => at(state, state.settings.opens);

/** Whether too many wrong PINs or passcodes closed the app for good. */
export const isClosed = ({ wrong }: Pick<PhoneState, 'wrong'>): boolean => wrong >= phoneRules.wrong;

/** A digit or `delete` in the field that is typed into; all other keys change nothing. */
export function typedInto(state: PhoneState, key: PhoneKey): PhoneState {
  const { field } = state;
  if (field === null) return state;
  if (key === 'delete') return { ...state, note: null, [field]: state[field].slice(0, -1) };
  const isFull = state[field].length >= phoneRules[`${field}Digits`];
  return !/^\d$/.test(key) || isFull ? state : { ...state, note: null, [field]: state[field] + key };
}
