const next = 'Correct the file';

/** Words for what is wrong with a portal profile, by `profileFaults`, and for what can't be done with one. */
export const profileFailures = {
  'json-syntax': {
    what: 'That isn’t JSON',
    why: 'The text breaks off or has a character too many at line {{line}}, column {{column}}.',
    next,
  },
  'json-too-large': {
    what: 'The profile is too large',
    why: 'It may have {{limit}} bytes. Nothing was read.',
    next: 'Choose another file',
  },
  'json-too-deep': {
    what: 'The profile is nested too deep',
    why: 'Lists and objects may stand inside one another {{limit}} times.',
    next,
  },
  'json-duplicate-key': {
    what: 'A key stands twice',
    why: '“{{key}}” is there twice in one object. Which one is meant can’t be told.',
    next,
  },
  'json-forbidden-key': {
    what: 'A key isn’t allowed',
    why: '“{{key}}” has a meaning of its own for programs. No profile needs it.',
    next,
  },
  'json-number': { what: 'A number is too large', why: 'No computer can hold it.', next },
  'profile-newer': {
    what: 'This profile was made for a newer Countersign',
    why: 'It is written in version {{schema}} of the format. This Countersign reads version {{known}}. Nothing was changed.',
    next: 'Get the newer Countersign',
  },
  'profile-missing': { what: 'Something is missing', why: 'A profile has to say this, if only by null.', next },
  'profile-unknown-key': {
    what: 'A key isn’t known',
    why: 'A profile has no “{{key}}” there. Check the spelling.',
    next,
  },
  'profile-wrong-type': {
    what: 'A value is of the wrong kind',
    why: 'What belongs there is of the kind “{{expected}}”.',
    next,
  },
  'profile-value': { what: 'A value isn’t one of those allowed', why: 'Allowed are: {{allowed}}.', next },
  'profile-form': {
    what: 'A value is written in the wrong way',
    why: 'Names of parts have small letters, digits and hyphens; days are written as 2026-11-25.',
    next,
  },
  'profile-text-too-long': { what: 'A text is too long', why: 'It may have {{limit}} characters.', next },
  'profile-text-empty': { what: 'A text is empty', why: 'Something has to stand there.', next },
  'profile-too-many': { what: 'A list is too long', why: 'It may have {{limit}} entries.', next },
  'profile-too-few': { what: 'A list is too short', why: 'It needs {{limit}} entries or more.', next },
  'profile-number-low': { what: 'A number is too small', why: '{{limit}} is the least.', next },
  'profile-number-high': { what: 'A number is too large', why: '{{limit}} is the most.', next },
  'profile-range': {
    what: 'Two values don’t fit together',
    why: 'The least is more than the most, or the groups aren’t as long as the code.',
    next,
  },
  'profile-characters': {
    what: 'A text has a hidden character',
    why: 'Line breaks, control characters and marks that turn the direction of writing aren’t allowed.',
    next,
  },
  'profile-markup': { what: 'A name has < or > in it', why: 'Names are plain text, without markup.', next },
  'profile-address': {
    what: 'An address isn’t one of a portal',
    why: 'Only https:// and a host name in plain letters is allowed, with nothing behind it.',
    next,
  },
  'profile-mail-address': {
    what: 'An e-mail address isn’t one',
    why: 'One plain address in small letters is allowed.',
    next,
  },
  'profile-picture': {
    what: 'There is no such picture',
    why: 'Countersign has no picture of that name. Allowed are: {{allowed}}.',
    next,
  },
  'profile-duplicate-id': { what: 'A name is used twice', why: '“{{id}}” is there twice in one list.', next },
  'profile-pointer': {
    what: 'A mark points nowhere',
    why: '“{{pointer}}” is marked as unverified, but there is nothing.',
    next,
  },
  'profile-sentence': {
    what: 'There is no such sentence',
    why: 'Countersign has no sentence “{{key}}”. Write the text itself.',
    next,
  },
  'profile-placeholder': {
    what: 'A placeholder isn’t known',
    why: 'Nothing can be filled in for “{{name}}”.',
    next,
  },
  'profile-guide-missing': {
    what: 'A guide is missing',
    why: 'A phone and a hand-held token need steps that lead to the response.',
    next,
  },
  'profile-guide-unexpected': {
    what: 'A guide stands where none belongs',
    why: 'Only phones and hand-held tokens have one.',
    next,
  },
  'profile-guide-target': {
    what: 'A step leads nowhere',
    why: 'The guide has no step “{{step}}”.',
    next,
  },
  'profile-guide-unreachable': { what: 'A step can’t be reached', why: 'Nothing in the guide leads to it.', next },
  'profile-guide-no-end': { what: 'A step has no way out', why: 'From there, no response is ever read.', next },
  'profile-guide-cycle': {
    what: 'The guide goes in a circle',
    why: 'Its buttons lead back to a step that was there before.',
    next,
  },
  'profile-guide-challenge': {
    what: 'A step shows a challenge that isn’t there',
    why: 'This way to answer takes no challenge.',
    next,
  },
  'unknown-profile': { what: 'That profile is gone', why: 'It isn’t there any more.', next: 'Back to the list' },
  'profile-shipped': {
    what: 'That profile comes with Countersign',
    why: '“{{name}}” can’t be changed or replaced. A copy of it can.',
    next: 'Edit a copy',
  },
  'profile-exists': {
    what: 'You have this profile already',
    why: 'Yours is called “{{name}}”. Replacing it can’t be undone.',
    next: 'Replace it',
  },
  'profile-other-id': {
    what: 'The profile names another id',
    why: 'It says “{{id}}”, and this is “{{wanted}}”. The id stays as it is.',
    next: 'Correct the id',
  },
  'profile-in-use': {
    what: 'The profile is in use',
    why: 'Credentials in the vault name it: {{count}}.',
    next: 'Remove those first',
  },
  'unknown-phone': {
    what: 'The profile has no such number',
    why: 'It was changed in between.',
    next: 'Look again',
  },
  'phone-number': {
    what: 'That isn’t a phone number',
    why: 'It has 3 to 20 digits, and may have +, spaces, hyphens, slashes and brackets.',
    next: 'Check the number',
  },
} as const;
