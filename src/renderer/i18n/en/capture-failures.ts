const again = 'Try again';
const atPortal = 'Use the portal’s own link or type the challenge';

/** Words for what is wrong with a link, a QR code or a pasted text; each may be all that the person sees of it. */
export const captureFailures = {
  'link-too-long': {
    what: 'The link is too long',
    why: 'It has {{length}} characters. Links up to {{most}} are read.',
    next: atPortal,
  },
  'link-unreadable': {
    what: 'The link is damaged',
    why: 'Parts of it can’t be read. Nothing of it was used.',
    next: atPortal,
  },
  'link-elsewhere': {
    what: 'The link asks for something that links can’t do',
    why: 'A link can only bring a challenge. It can’t unlock, change or answer anything.',
    next: atPortal,
  },
  'link-unknown-field': {
    what: 'The link says more than it may',
    why: 'Its part “{{field}}” isn’t one that Countersign knows. Nothing of it was used.',
    next: atPortal,
  },
  'link-twice': {
    what: 'The link says the same thing twice',
    why: 'Its part “{{field}}” is there more than once, so nobody can tell which one is meant.',
    next: atPortal,
  },
  'link-field-missing': {
    what: 'The link is incomplete',
    why: 'Its part “{{field}}” is missing.',
    next: atPortal,
  },
  'link-field-empty': { what: 'The link is incomplete', why: 'Its part “{{field}}” is empty.', next: atPortal },
  'link-field-too-long': {
    what: 'A part of the link is too long',
    why: 'Its part “{{field}}” may have {{most}} characters at most.',
    next: atPortal,
  },
  'link-field-characters': {
    what: 'The link has characters that don’t belong',
    why: 'Its part “{{field}}” isn’t written as it should be. That is how scripts and file names are smuggled in.',
    next: atPortal,
  },
  'link-control-character': {
    what: 'The link has a hidden control character',
    why: '{{character}} stands in its part “{{field}}”. It would make the text look like another one.',
    next: atPortal,
  },
  'link-reordered': {
    what: 'The link turns its text around',
    why: '{{character}} stands in its part “{{field}}”. What you would see isn’t what it says.',
    next: atPortal,
  },
  'link-invisible-character': {
    what: 'The link has an invisible character',
    why: '{{character}} stands in its part “{{field}}”. Two texts could look the same and be different.',
    next: atPortal,
  },
  'link-broken-character': {
    what: 'The link has a broken character',
    why: 'A character in its part “{{field}}” isn’t whole.',
    next: atPortal,
  },
  'link-host': {
    what: 'The server’s name can’t be shown safely',
    why: 'It has letters that look like others, or parts that hide where it leads.',
    next: atPortal,
  },
  'link-enrolment': {
    what: 'This code sets up a new key',
    why: 'It is for the phone app of the portal ({{scheme}}), not a challenge to answer. Nothing was set up.',
    next: 'Show the log-in’s QR code',
  },
  'link-paired-key': {
    what: 'Only your paired phone can read this code',
    why: 'It is a LinOTP QR token’s challenge (token {{token}}). It is encrypted with a key that never left the phone, so Countersign can’t read or answer it.',
    next: 'Scan it with the phone',
  },
  'text-empty': { what: 'The code is empty', why: 'It holds nothing but spaces.', next: again },
  'text-too-long': {
    what: 'The text is too long',
    why: 'It has {{length}} characters. A challenge is short; copy only that.',
    next: again,
  },
  'text-web-address': {
    what: 'This is the address of a page, not a challenge',
    why: 'It was not opened. Look for the challenge’s own code on the portal’s page.',
    next: again,
  },
  'text-key': {
    what: 'This is a key, not a challenge',
    why: 'Codes like this one hold the secret of a new credential. Keep it private; add it under Vault.',
    next: 'Open Vault',
  },
  'text-other-link': {
    what: 'This is a link for another program',
    why: 'It begins with “{{scheme}}:”. It was not opened, and there is no challenge in it.',
    next: again,
  },
  'text-plain': {
    what: 'This is a text, not a challenge',
    why: 'A challenge is a short code of digits or letters without words.',
    next: again,
  },
  'screen-refused': {
    what: 'The screen can’t be looked at',
    why: 'Your system or its settings didn’t allow it. Take a screenshot and use “From a picture”.',
    next: again,
  },
  'screen-none': {
    what: 'There is no screen to look at',
    why: 'Your system offers none to programs. Take a screenshot and use “From a picture”.',
    next: again,
  },
  'screen-gone': {
    what: 'That window is gone',
    why: 'It was closed or hidden after the list was made.',
    next: 'Look again',
  },
  'camera-none': {
    what: 'No camera found',
    why: 'Plug one in, or take a picture with the phone and use “From a picture”.',
    next: again,
  },
  'camera-refused': {
    what: 'The camera isn’t allowed',
    why: 'Your system’s privacy settings don’t let Countersign use it.',
    next: again,
  },
  'camera-busy': {
    what: 'The camera is in use',
    why: 'Another program has it. Close that program, then try again.',
    next: again,
  },
  'camera-lost': { what: 'The camera stopped', why: 'It was unplugged or switched off.', next: again },
} as const;
