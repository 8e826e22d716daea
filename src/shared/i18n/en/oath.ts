/**
 * Words about secrets and links. `link`: by `why` of `link-invalid`; `secret`: by `why` of `secret-invalid`; `notes`:
 * what a draft's or link's notes mean. Filled with the failure's facts.
 */
export const oath = {
  link: {
    'too-long': 'The link is longer than any such link.',
    'not-otpauth': 'The link doesn’t start with “otpauth://”.',
    migration: 'This is an export of many accounts. Countersign reads links of one account.',
    fragment: 'The “#” at character {{position}} doesn’t belong in such a link.',
    'type-unknown': 'The link is of a kind that Countersign doesn’t know (character {{position}}).',
    'label-missing': 'The account’s name is missing at character {{position}}.',
    'label-colon': 'The name at character {{position}} has a colon too many.',
    'control-character': 'At character {{position}} there is an invisible character.',
    percent: 'The “%” at character {{position}} isn’t followed by what belongs there.',
    'parameters-missing': 'The link ends before the secret.',
    'parameter-broken': 'What starts at character {{position}} should be a name, “=” and a value.',
    'parameter-twice': '“{{parameter}}” is in the link twice (character {{position}}).',
    ampersand: 'There is a stray “&” before character {{position}}.',
    'secret-missing': 'The link has no secret.',
    'secret-empty': 'The secret is empty (character {{position}}).',
    'secret-character': 'Character {{secretPosition}} of the secret is “{{character}}”, which no such secret has.',
    'secret-length': 'The secret is cut off, or a character of it is missing.',
    'secret-padding': 'The “=” in the secret is in the wrong place (character {{position}}).',
    'secret-too-long': 'The secret is longer than any such secret.',
    algorithm: 'The hash at character {{position}} isn’t SHA1, SHA256 or SHA512.',
    digits: 'The number of digits at character {{position}} isn’t from 6 to 10.',
    period: 'The period at character {{position}} isn’t a number of seconds from 1 up.',
    'counter-missing': 'The counter is missing. Only your provider knows it.',
    counter: 'The counter at character {{position}} isn’t a whole number up to 2^53.',
    'suite-missing': 'The OCRA suite is missing.',
    suite: 'The OCRA suite at character {{position}} can’t be read.',
  },
  secret: {
    empty: 'There is no secret.',
    character: 'Character {{position}} is “{{character}}”, which no such secret has.',
    length: 'The secret is cut off, or a character of it is missing.',
    padding: 'The “=” at character {{position}} is one too many or too few.',
    'padding-inside': 'The “=” at character {{position}} may only stand at the end.',
    'too-long': 'The secret is longer than any such secret.',
  },
  notes: {
    'short-key': 'The secret is shorter than recommended. That is the provider’s choice.',
    'base32-leftover-bits': 'The secret’s last character says more than it should. Compare a code before you save.',
    'issuer-differs': 'The link names two portals. The one shown is the one that counts.',
    'no-account': 'The link doesn’t name the account.',
    'unknown-parameter': 'The link has parts that Countersign doesn’t know. Compare a code before you save.',
  },
} as const;
