const again = 'Check the code';

/** Words for what is wrong with a challenge or a response, by the codes of `checkCode`; filled with its facts. */
export const codeFailures = {
  'code-empty': { what: 'There is no code yet', why: 'Type or paste what the portal shows.', next: again },
  'code-too-short': {
    what: 'The code is too short',
    why: 'It has {{length}} characters. {{min}} are wanted at least.',
    next: again,
  },
  'code-too-long': {
    what: 'The code is too long',
    why: 'It has {{length}} characters. {{max}} are wanted at most.',
    next: again,
  },
  'code-looks-like-response': {
    what: 'That looks like a response',
    why: 'It has {{length}} characters, as a response has. Copy the challenge from the portal’s page.',
    next: again,
  },
  'code-looks-like-challenge': {
    what: 'That looks like the challenge',
    why: 'Type what the device answers to it.',
    next: again,
  },
  'code-otp-burst': {
    what: 'That is your key’s own password',
    why: 'A touch made the key type it. Touch the key only when you are asked to.',
    next: again,
  },
  'code-link': { what: 'That is a link', why: 'Copy only the code that the page shows.', next: again },
  'code-in-sentence': { what: 'That is a sentence', why: 'Copy only the code in it.', next: again },
  'code-several-lines': {
    what: 'Those are several lines',
    why: '{{lines}} lines were pasted. Copy only the one with the code.',
    next: again,
  },
  'code-covered': { what: 'That is a covered code', why: 'Show it at the portal first, then copy it.', next: again },
  'code-letter': {
    what: 'There is a letter in the code',
    why: 'Character {{position}} is “{{character}}”. Only digits belong there.',
    next: again,
  },
  'code-not-hex': {
    what: 'A letter doesn’t belong in the code',
    why: 'Character {{position}} is “{{character}}”. Use 0–9 and A–F.',
    next: again,
  },
  'code-foreign-digit': {
    what: 'A digit is of another script',
    why: 'Character {{position}} is “{{character}}”. Type it as 0–9.',
    next: again,
  },
  'code-foreign-letter': {
    what: 'A letter is of another alphabet',
    why: 'Character {{position}} is “{{character}}”. It may look like a plain letter, but isn’t one.',
    next: again,
  },
  'code-punctuation': {
    what: 'There is a sign in the code',
    why: 'Character {{position}} is “{{character}}”. It isn’t part of a code.',
    next: again,
  },
  'code-picture': { what: 'There is a picture in the code', why: 'Character {{position}} is a picture.', next: again },
  'code-reordered': {
    what: 'The code may read otherwise than it looks',
    why: 'Character {{position}} turns the direction of reading ({{character}}). Type the code by hand.',
    next: again,
  },
  'code-control-character': {
    what: 'There is an invisible character in the code',
    why: 'Character {{position}} is {{character}}. Type the code by hand.',
    next: again,
  },
  'code-broken-character': {
    what: 'A character of the code is damaged',
    why: 'Character {{position}} is {{character}}. Type the code by hand.',
    next: again,
  },
  'code-character': {
    what: 'A character doesn’t belong in the code',
    why: 'Character {{position}} is {{character}}.',
    next: again,
  },
  'challenge-used': {
    what: 'You answered this challenge before',
    why: 'Portals take a challenge once. Most often the page shows a new one by now.',
    next: 'Look at the portal',
  },
  'challenge-expired': {
    what: 'The challenge from before is over',
    why: 'It waited for longer than a portal lets one stand, or the clock of this computer was set back meanwhile.',
    next: 'Type the one that the portal shows now',
  },
  'pin-empty': { what: 'There is no PIN yet', why: 'The response hangs on your PIN.', next: 'Type your PIN' },
  'pin-missing': { what: 'A PIN is needed', why: 'The response hangs on your PIN.', next: 'Type your PIN' },
  'pin-with-spaces': {
    what: 'The PIN starts or ends with a space',
    why: 'The space would count as a part of it. Most often it came along when the PIN was copied.',
    next: 'Type your PIN',
  },
  'no-counter': {
    what: 'This token is used up',
    why: 'Its counter is at its end. Your provider can give you a new one.',
    next: 'Use another method',
  },
  'session-missing': {
    what: 'This token wants more than a challenge',
    why: 'Its suite wants facts about the log-in’s session, which Countersign can’t ask for yet.',
    next: 'Use another method',
  },
} as const;
