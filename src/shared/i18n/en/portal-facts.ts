/** What the shipped portal profiles say besides their guides; stands as `facts` in the catalogue `guide`. */
export const portalFacts = {
  methods: {
    ocra: 'Token in Countersign',
    hotp: 'Counter token in Countersign',
    totp: 'Clock token in Countersign',
    'hmac-slot': 'Security key',
    'code-card': 'Code card',
    'temporary-code': 'Temporary code',
  },
  'caps-lock': {
    cause: 'Caps Lock is on.',
    next: 'Switch Caps Lock off and type both again.',
  },
  'lower-case': {
    cause: 'The user name was typed with capital letters.',
    next: 'Type the user name in lower case.',
  },
  'upper-case': {
    cause: 'The letters of a temporary code or a code card were typed in lower case.',
    next: 'Type the letters in upper case.',
  },
  'paper-account': {
    note: 'A paper-trading account has a user name of its own.',
    cause: 'The user name of the paper-trading account was used for the live one, or the other way round.',
    next: 'Look up which user name belongs to this account.',
  },
  locked: {
    cause: 'Too many log-ins failed. Until the lock ends, whatever is typed is refused.',
    next: 'Wait until the lock has ended. Another try only makes it longer.',
  },
  'not-open': {
    cause: 'The account isn’t approved yet, isn’t funded, or is closed.',
    next: 'Call and ask what state the account is in.',
  },
  spaces: {
    cause: 'There was a space between the characters.',
    next: 'Type the code without spaces.',
  },
  expired: {
    cause: 'The code had expired before it was typed.',
    next: 'Log in again and use the new code.',
  },
  offline: {
    cause: 'There is no connection to the Internet.',
    next: 'Open any page in the browser to see whether the connection is there.',
  },
  ports: {
    cause: 'The network blocks the program’s ports. Hotels, cafés, routers and firewalls do.',
    next: 'Try another network, or have the ports opened both ways.',
  },
  proxy: {
    cause: 'A proxy stands between the program and the portal.',
    next: 'Enter the proxy in the program’s settings, or connect without it.',
  },
  clock: {
    cause: 'This computer’s clock is wrong.',
    next: 'Have the system set date and time by itself.',
  },
  limited: {
    cause: 'The temporary code is past its full days. It opens the portal only.',
    next: 'Print the online code card in the portal and use that.',
  },
  recovery: {
    'temporary-code': 'Call and ask for a temporary code. You are asked who you are.',
    'code-card': 'Print the online code card. It bridges the wait for the new device.',
    'new-device': 'Enrol the new device when it is there.',
    'discard-card': 'Destroy the printed card. It isn’t needed any more.',
  },
} as const;
