import type { PhoneJob, PhoneMade, PhoneState, WaitingLogIn } from './state';
import { at, isClosed, phonePasscode, phoneRules } from './state';

/** Asks who is there before anything is answered, by face or finger; the app on Android asked for its PIN with the challenge. */
function confirm(state: PhoneState, job: PhoneJob, made: PhoneMade): PhoneState {
  if (made.system === 'android' && job.kind === 'typed') return finished(state, job, made);
  const { unlock } = state.settings;
  return unlock === 'passcode' ? withoutLook(state, job, made) : at(state, unlock, { job });
}

/** No face and no finger: the iPhone asks for its passcode, the app on Android wants its PIN and a challenge instead. */
const withoutLook = (state: PhoneState, job: PhoneJob, made: PhoneMade): PhoneState =>
  made.system === 'ios' ? askPasscode(state, job) : at(state, 'failed', { note: 'not-recognised' });

/** The page that asks for the phone's own passcode. */
export const askPasscode = (state: PhoneState, job: PhoneJob | null): PhoneState =>
  at(state, 'passcode', { job, field: 'passcode' });

/** A face or a finger is held to the phone. The second time that it isn't recognised the passcode is asked for. */
export function looked(state: PhoneState, made: PhoneMade): PhoneState {
  if (state.job === null) return state;
  if (state.settings.recognises) return finished(state, state.job, made);
  const looks = state.looks + 1;
  if (looks >= phoneRules.looks) return { ...withoutLook(state, state.job, made), note: 'not-recognised' };
  return { ...state, looks, note: 'not-recognised' };
}

/** The phone's passcode was typed. */
export function unlocked(state: PhoneState, made: PhoneMade): PhoneState {
  if (state.job === null || state.passcode.length < phoneRules.passcodeDigits)
    return { ...state, note: 'digits-missing' };
  if (state.passcode === phonePasscode) return finished({ ...state, wrong: 0 }, state.job, made);
  return mistaken({ ...state, passcode: '' }, 'wrong-passcode');
}

/** The challenge, on Android with the PIN, was typed and "Generate Passcode" tapped. */
export function generated(state: PhoneState, made: PhoneMade): PhoneState {
  const { challenge, pin } = state;
  const isWhole =
    challenge.length === phoneRules.challengeDigits && (made.pin === null || pin.length === phoneRules.pinDigits);
  if (!isWhole) return { ...state, note: 'digits-missing' };
  if (made.pin !== null && pin !== made.pin) return mistaken({ ...state, pin: '', field: 'pin' }, 'wrong-pin');
  return confirm({ ...state, wrong: 0 }, { kind: 'typed', id: '', challenge }, made);
}

function mistaken(state: PhoneState, note: 'wrong-pin' | 'wrong-passcode'): PhoneState {
  const counted = { ...state, wrong: state.wrong + 1, note };
  return isClosed(counted) ? at(counted, 'failed', { note: 'too-many' }) : counted;
}

/** Computes the response, and sends it to the portal where it waits for one and can be reached. */
function finished(state: PhoneState, job: PhoneJob, made: PhoneMade): PhoneState {
  const response = made.answer(job.challenge);
  if (response === null) return at(state, 'failed', { note: 'refused' });
  const isRead = job.kind === 'typed' || (job.kind === 'qr' && !state.settings.online);
  if (isRead) return at(state, 'response', { response, challenge: job.challenge });
  const sent = made.send(job.id, response);
  return sent === 'ok' ? at(state, 'approved') : at(state, 'failed', { note: sent });
}

/** The camera is held to the page of the portal. */
export function snapped(state: PhoneState, made: PhoneMade): PhoneState {
  const seen = made.camera();
  if (seen === null) return { ...state, note: 'nothing-seen' };
  if (seen.account !== made.account) return { ...state, note: 'other-account' };
  return confirm(state, jobOf('qr', seen), made);
}

/** The notice is opened; it is gone when the log-in doesn't wait any more. */
export function noticed(state: PhoneState, made: PhoneMade): PhoneState {
  const request = noticeOf(state, made);
  return request === null ? state : at(state, 'notice', { job: jobOf('notice', request) });
}

/** The notice that the phone has: none while it is offline. */
export const noticeOf = (state: PhoneState, made: PhoneMade): WaitingLogIn | null =>
  state.settings.online ? made.waiting() : null;

/** The person approves or refuses the log-in of the notice. */
export function decided(state: PhoneState, isMine: boolean, made: PhoneMade): PhoneState {
  if (state.job === null) return state;
  if (!state.settings.online) return { ...state, note: 'offline' };
  if (isMine) return confirm(state, state.job, made);
  made.decline(state.job.id);
  return at(state, state.settings.opens);
}

const jobOf = (kind: PhoneJob['kind'], { id, challenge }: WaitingLogIn): PhoneJob => ({ kind, id, challenge });
