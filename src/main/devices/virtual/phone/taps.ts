import type { PhoneKey, PhoneTap } from '../../../../shared/practice/phone';
import { phoneTap } from '../../../../shared/practice/phone';
import type { PhoneScreen, PhoneSystem } from '../../../../shared/profiles/guide';
import { askPasscode, decided, generated, looked, noticed, snapped, unlocked } from './confirm';
import type { PhoneMade, PhoneState } from './state';
import { at, isClosed, opened, typedInto } from './state';

const onScreen: Readonly<Record<PhoneScreen, readonly PhoneTap[]>> = {
  off: ['wake'],
  home: ['authenticate'],
  login: ['services'],
  portfolio: ['more'],
  menu: [],
  factor: ['generate', 'back'],
  notice: ['approve', 'deny', 'back'],
  scan: ['snap', 'back'],
  challenge: ['generate-passcode', 'scan', 'back'],
  pin: ['back'],
  face: ['look', 'use-passcode', 'back'],
  finger: ['look', 'use-passcode', 'back'],
  passcode: ['unlock', 'back'],
  response: ['done'],
  approved: ['done'],
  failed: ['back'],
};

/** What can be tapped now. The menu of the log-in page leads straight to the challenge, that of the app's pages over one more. */
export function tapsOf({ screen, wrong, settings }: PhoneState, system: PhoneSystem): PhoneTap[] {
  if (isClosed({ wrong })) return [];
  if (screen === 'menu') return [settings.opens === 'login' ? 'authenticate' : 'two-factor', 'back'];
  return onScreen[screen].filter((tap) => tap !== 'use-passcode' || system === 'ios');
}

/** What a tap or a key does. What cannot be tapped now does nothing. */
export function pressed(state: PhoneState, key: PhoneKey, made: PhoneMade): PhoneState {
  const tap = phoneTap.safeParse(key);
  if (!tap.success) return key === 'next' ? nextField(state) : typedInto(state, key);
  if (tap.data === 'open-notice') return isClosed(state) ? state : noticed(state, made);
  return tapsOf(state, made.system).includes(tap.data) ? tapped(state, tap.data, made) : state;
}

/** On Android the challenge's page has two fields. */
function nextField(state: PhoneState): PhoneState {
  if (state.screen !== 'challenge' || state.field === null) return state;
  return { ...state, field: state.field === 'pin' ? 'challenge' : 'pin' };
}

function tapped(state: PhoneState, tap: PhoneTap, made: PhoneMade): PhoneState {
  switch (tap) {
    case 'wake':
    case 'back':
    case 'done':
    case 'open-notice':
      return opened(state);
    case 'services':
    case 'more':
      return at(state, 'menu');
    case 'two-factor':
      return at(state, 'factor');
    case 'authenticate':
    case 'generate':
      return at(state, 'challenge', { field: made.pin === null ? 'challenge' : 'pin' });
    case 'generate-passcode':
      return generated(state, made);
    case 'scan':
      return at(state, 'scan');
    case 'snap':
      return snapped(state, made);
    case 'look':
      return looked(state, made);
    case 'use-passcode':
      return askPasscode(state, state.job);
    case 'unlock':
      return unlocked(state, made);
    case 'approve':
      return decided(state, true, made);
    case 'deny':
      return decided(state, false, made);
  }
}
