import { codeFailures } from './code-failures';
import { profileFailures } from './profile-failures';

/**
 * Words for failure codes: what happened, why, the next action. A feature may say a code more exactly under
 * `failures` in its own catalogue (`useSentence('vault')`).
 */
export const failures = {
  'unknown-code': {
    what: 'That didn’t work',
    why: 'Countersign has no better words for this one. The fault is called “{{code}}”.',
    next: 'Try again',
  },
  'bad-request': {
    what: 'That didn’t work',
    why: 'The screen asked for something in a form that isn’t allowed. Nothing was done.',
    next: 'Try again',
  },
  'too-large': {
    what: 'That is too much at once',
    why: 'What you put in is larger than allowed. Nothing was saved.',
    next: 'Try less',
  },
  'untrusted-sender': {
    what: 'That was refused',
    why: 'The question didn’t come from Countersign’s own window.',
    next: 'Try again',
  },
  internal: {
    what: 'That didn’t work',
    why: 'Something went wrong inside Countersign. Nothing was saved.',
    next: 'Try again',
  },
  'not-https': {
    what: 'That address isn’t opened',
    why: 'Only https addresses are opened in the browser.',
    next: 'Close',
  },
  'no-browser': {
    what: 'No browser opened',
    why: 'This computer has no browser that Countersign could open.',
    next: 'Copy the address',
  },
  'no-clipboard': {
    what: 'Nothing was copied',
    why: 'This computer’s clipboard didn’t take the text. Select it and copy it yourself.',
    next: 'Try again',
  },
  exists: { what: 'There is a vault already', why: 'Countersign never writes over a vault.', next: 'Unlock it' },
  busy: { what: 'One moment', why: 'Countersign is still busy with the last thing you asked for.', next: 'Try again' },
  'too-short': { what: 'The passphrase is too short', why: 'It needs 8 characters or more.', next: 'Choose another' },
  'too-long': { what: 'The passphrase is too long', why: 'It may have 1,024 characters.', next: 'Choose another' },
  'too-common': {
    what: 'The passphrase is too common',
    why: 'It is on the lists that guessers try first.',
    next: 'Choose another',
  },
  'no-space': {
    what: 'The disk is full',
    why: 'There is no room to save. What was saved before is whole.',
    next: 'Make room and try again',
  },
  'read-only': {
    what: 'The disk is read-only',
    why: 'Countersign can’t save there. What was saved before is whole.',
    next: 'Try again',
  },
  'no-permission': {
    what: 'Countersign isn’t allowed to',
    why: 'This computer doesn’t let it open what it needs. Most often permissions are missing.',
    next: 'Try again',
  },
  io: { what: 'Saving failed', why: 'The disk reported a fault. What was saved before is whole.', next: 'Try again' },
  'wrong-passphrase': {
    what: 'That passphrase is wrong',
    why: 'It doesn’t open this vault. Check the spelling and try again.',
    next: 'Try again',
  },
  wait: {
    what: 'One moment',
    why: 'After a wrong passphrase there is a short wait. Next try in {{seconds}} s.',
    next: 'Try again',
  },
  absent: { what: 'There is no vault', why: 'No vault was made on this computer yet.', next: 'Create a vault' },
  'in-use': {
    what: 'The vault is open somewhere else',
    why: 'Only one program at a time may use it.',
    next: 'Look again',
  },
  damaged: { what: 'The vault is damaged', why: 'One of its files isn’t what was saved.', next: 'Look again' },
  'newer-version': {
    what: 'The vault is from a newer Countersign',
    why: 'This version doesn’t open it, so that nothing is lost.',
    next: 'Look again',
  },
  locked: { what: 'The vault is locked', why: 'It has to be open for this.', next: 'Unlock' },
  practice: {
    what: 'This is the practice vault',
    why: 'It has no passphrase to change. It is gone when it locks.',
    next: 'Close',
  },
  'not-damaged': { what: 'The vault is whole', why: 'There is nothing to put right.', next: 'Look again' },
  'no-previous': {
    what: 'There is no previous copy',
    why: 'Countersign found no older copy of this file.',
    next: 'Look again',
  },
  'unknown-credential': {
    what: 'That credential is gone',
    why: 'It isn’t in the vault any more.',
    next: 'Back to the list',
  },
  'link-invalid': { what: 'This link can’t be read', why: 'It isn’t a whole otpauth link.', next: 'Check the link' },
  'secret-invalid': {
    what: 'The secret can’t be read',
    why: 'It has characters that don’t belong there.',
    next: 'Check the secret',
  },
  'suite-invalid': {
    what: 'The suite can’t be read',
    why: 'A part of it isn’t an OCRA suite.',
    next: 'Check the suite',
  },
  'value-invalid': {
    what: 'A value is out of range',
    why: 'One of the numbers isn’t allowed here.',
    next: 'Check the values',
  },
  'kind-unknown': {
    what: 'That kind isn’t supported',
    why: 'Countersign doesn’t know this kind of credential.',
    next: 'Back',
  },
  'unknown-draft': {
    what: 'That draft is gone',
    why: 'The vault was locked in between, or it was saved already.',
    next: 'Start again',
  },
  'unknown-device': {
    what: 'That key is forgotten already',
    why: 'The vault doesn’t remember it any more.',
    next: 'Continue',
  },
  duplicate: { what: 'You have this one already', why: 'An equal credential is in the vault.', next: 'Keep both' },
  'not-now': { what: 'That step is over', why: 'The screen has moved on. Nothing was done.', next: 'Continue' },
  'port-taken': { what: 'The practice portal didn’t start', why: 'Another program uses its port.', next: 'Try again' },
  'no-loopback': {
    what: 'The practice portal didn’t start',
    why: 'This computer has no local network address.',
    next: 'Try again',
  },
  'not-running': {
    what: 'The practice portal isn’t running',
    why: 'Its page can only be opened while it runs.',
    next: 'Start it',
  },
  'not-attached': {
    what: 'The virtual key isn’t plugged in',
    why: 'Plug it in on the practice page first.',
    next: 'Plug it in',
  },
  'device-gone': {
    what: 'Your key was unplugged',
    why: 'Plug it back in and we go on from here. Your challenge is kept.',
    next: 'Try again',
  },
  'device-busy': {
    what: 'Your key is busy',
    why: 'Another program is talking to it. Close that and try again.',
    next: 'Try again',
  },
  'device-malformed': {
    what: 'Your key gave an odd answer',
    why: 'What came back isn’t what such a key says.',
    next: 'Try again',
  },
  'touch-timeout': {
    what: 'The key wasn’t touched in time',
    why: 'Nothing is lost. The challenge is kept.',
    next: 'Try again',
  },
  'slot-empty': { what: 'That slot is empty', why: 'The key has no secret in it.', next: 'Use another method' },
  'no-device': {
    what: 'Your key isn’t plugged in',
    why: 'Plug it in and we go on from here. Your challenge is kept.',
    next: 'Try again',
  },
  'no-usb-host': {
    what: 'USB can’t be read just now',
    why: 'The part of Countersign that talks to keys stopped and is started again.',
    next: 'Try again',
  },
  'device-slow': {
    what: 'Your key doesn’t finish',
    why: 'It stayed busy for too long. Pull it out, plug it in again, then try once more.',
    next: 'Try again',
  },
  'several-devices': {
    what: 'There is more than one key',
    why: 'Leave only the one plugged in that you want to answer with.',
    next: 'Try again',
  },
  cancelled: {
    what: 'The key was not asked',
    why: 'The step was stopped before the key answered. Your challenge is kept.',
    next: 'Try again',
  },
  ...codeFailures,
  ...profileFailures,
  'challenge-empty': {
    what: 'The challenge is missing',
    why: 'The portal shows it on its page. It has up to {{most}} characters.',
    next: 'Type the challenge',
  },
  'challenge-too-long': {
    what: 'The challenge is too long',
    why: 'It has {{length}} characters. This credential takes {{most}} at most.',
    next: 'Compare the challenge',
  },
  'challenge-characters': {
    what: 'The challenge has a character that doesn’t belong',
    why: 'Character {{position}} is “{{character}}”.',
    next: 'Compare the challenge',
  },
  'challenge-mutual': {
    what: 'Two challenges don’t fit this suite',
    why: 'Only suites with QA join two challenges.',
    next: 'Use one challenge',
  },
  'counter-missing': {
    what: 'The counter is missing',
    why: 'Codes of this kind are counted. Only your provider knows the next number.',
    next: 'Add the counter',
  },
  'counter-invalid': {
    what: 'The counter is out of range',
    why: 'It is a whole number from 0 to 2^64 - 1.',
    next: 'Check the counter',
  },
  'no-counter': {
    what: 'This credential is used up',
    why: 'There is no next number in its counter.',
    next: 'Ask your provider for a new one',
  },
  'pin-missing': {
    what: 'The PIN is missing',
    why: 'This credential mixes your PIN into every response.',
    next: 'Type your PIN',
  },
  'pin-hash-invalid': {
    what: 'The PIN’s hash doesn’t fit',
    why: 'This suite wants {{most}} bytes of it.',
    next: 'Check the hash',
  },
  'session-missing': {
    what: 'This credential can’t be used here',
    why: 'It wants facts about the log-in’s session, which Countersign can’t ask for yet.',
    next: 'Use another method',
  },
  'session-too-long': {
    what: 'The session information is too long',
    why: 'It has {{length}} bytes. This suite takes {{most}} at most.',
    next: 'Check the session',
  },
  'time-missing': {
    what: 'The time is missing',
    why: 'This suite mixes the time into every response.',
    next: 'Add the time',
  },
  'time-invalid': { what: 'The time is out of range', why: 'It can’t be before 1970.', next: 'Check the time' },
} as const;
