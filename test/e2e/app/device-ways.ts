import type { PhoneKey, PhoneSettings, PhoneView } from '../../../src/shared/practice/phone';
import type { HeldWay } from './practice-devices';

/**
 * One thing that a person does. In Countersign: press a button, answer a question, or say what the device shows instead. On the phone:
 * tap, or type a code. At the portal: open another look of the page.
 */
export type Act =
  | { readonly press: string }
  | { readonly pick: string }
  | { readonly sees: string }
  | { readonly tap: readonly PhoneKey[]; readonly shows: PhoneView['screen'] }
  | { readonly types: 'challenge' | 'pin' | 'passcode' | 'wrong' }
  | { readonly opens: 'No notice? Scan a QR code' };

/** A way through a phone's guide. `ends`: what the person does when it is over. */
export interface PhoneWay {
  readonly name: string;
  readonly way: Extract<HeldWay, `phone-${string}`>;
  readonly settings: Partial<PhoneSettings>;
  /** Whether a challenge is typed at the beginning; a notice and a QR code need none. */
  readonly challenge: boolean;
  readonly acts: readonly Act[];
  readonly ends: 'read' | 'approved';
}

const asks = { press: 'It asks for the challenge' };
const shows = { press: 'It shows a response' };
const offline = { pick: 'No, the phone is offline' };
const came = { pick: 'Yes, it came' };
const none = { pick: 'No, nothing came' };
const approved = { press: 'It says approved' };
const openQr = { opens: 'No notice? Scan a QR code' } as const;
const challenge = { types: 'challenge' } as const;
const tap = (screen: PhoneView['screen'], ...taps: readonly PhoneKey[]) => ({ tap: taps, shows: screen });

/** From the start page to the app's field for the challenge. */
const starts = {
  home: [offline, { pick: 'Home screen' }, tap('challenge', 'wake', 'authenticate'), asks],
  login: [offline, { pick: 'Log-in screen' }, tap('challenge', 'wake', 'services', 'authenticate'), asks],
  portfolio: [
    ...[offline, { pick: 'Portfolio or watchlist' }],
    ...[tap('challenge', 'wake', 'more', 'two-factor', 'generate'), asks],
  ],
} as const satisfies Record<PhoneSettings['opens'], readonly Act[]>;

const typed = { challenge: true, ends: 'read' } as const;
const pushed = { challenge: false, ends: 'approved' } as const;
const pages = { home: 'home screen', login: 'log-in screen', portfolio: 'portfolio' } as const;

/** Every start page with every way in which an iPhone may know its person. */
const iphones: readonly PhoneWay[] = (Object.keys(starts) as (keyof typeof starts)[]).flatMap((opens) => [
  {
    name: `iPhone, ${pages[opens]}, Face ID`,
    ...{ way: 'phone-ios', settings: { opens }, ...typed },
    acts: [
      ...starts[opens],
      ...[challenge, tap('face', 'generate-passcode'), { pick: 'It asks for Face ID' }],
      ...[tap('response', 'look'), shows],
    ],
  },
  {
    name: `iPhone, ${pages[opens]}, Touch ID`,
    ...{ way: 'phone-ios', settings: { opens, unlock: 'finger' }, ...typed },
    acts: [
      ...starts[opens],
      ...[challenge, tap('finger', 'generate-passcode'), { pick: 'It asks for Touch ID' }],
      ...[tap('response', 'look'), shows],
    ],
  },
  {
    name: `iPhone, ${pages[opens]}, no biometrics`,
    ...{ way: 'phone-ios', settings: { opens, unlock: 'passcode' }, ...typed },
    acts: [
      ...starts[opens],
      ...[challenge, tap('passcode', 'generate-passcode'), { pick: 'It asks for the passcode' }],
      ...[{ types: 'passcode' } as const, tap('response', 'unlock'), shows],
    ],
  },
]);

const failing: readonly PhoneWay[] = (
  [
    ['face', 'Face ID', 'It doesn’t know my face'],
    ['finger', 'Touch ID', 'It doesn’t know my finger'],
  ] as const
).map(([unlock, name, fails]) => ({
  name: `iPhone, portfolio, ${name} fails twice, then the passcode`,
  ...{ way: 'phone-ios', settings: { opens: 'portfolio', unlock, recognises: false }, ...typed },
  acts: [
    ...starts.portfolio,
    ...[challenge, tap(unlock, 'generate-passcode'), { pick: `It asks for ${name}` }],
    ...[tap(unlock, 'look'), { sees: fails }, tap('passcode', 'look')],
    ...[{ sees: 'It asks for the phone’s passcode' }, { types: 'passcode' } as const, tap('response', 'unlock'), shows],
  ],
}));

const androids: readonly PhoneWay[] = (Object.keys(starts) as (keyof typeof starts)[]).map((opens) => ({
  name: `Android, ${pages[opens]}`,
  ...{ way: 'phone-android', settings: { opens }, ...typed },
  acts: [...starts[opens], { types: 'pin' }, challenge, tap('response', 'generate-passcode'), shows],
}));

const wrongPin: PhoneWay = {
  name: 'Android, log-in screen, the PIN wrong once',
  ...{ way: 'phone-android', settings: { opens: 'login' }, ...typed },
  acts: [
    ...starts.login,
    ...[{ types: 'wrong' } as const, challenge, tap('challenge', 'generate-passcode'), { sees: 'It refuses the PIN' }],
    ...[{ pick: 'Once, and I know the PIN' }, { types: 'pin' } as const, tap('response', 'generate-passcode'), shows],
  ],
};

/** Notices and QR codes, on both systems, and a phone that scans but can't reach the portal. */
const online = (way: PhoneWay['way'], name: string): readonly PhoneWay[] => [
  {
    name: `${name}, notice`,
    ...{ way, settings: {}, ...pushed },
    acts: [came, tap('face', 'open-notice', 'approve'), tap('approved', 'look'), approved],
  },
  {
    name: `${name}, QR code`,
    ...{ way, settings: {}, ...pushed },
    acts: [
      ...[none, openQr, tap('face', 'wake', 'authenticate', 'scan', 'snap'), { press: 'It scanned the code' }],
      ...[tap('approved', 'look'), { pick: 'Approved' }],
    ],
  },
  {
    name: `${name}, QR code, phone offline`,
    ...{ way, settings: { online: false }, challenge: false, ends: 'read' },
    acts: [
      ...[none, openQr, tap('face', 'wake', 'authenticate', 'scan', 'snap'), { press: 'It scanned the code' }],
      ...[tap('response', 'look'), { pick: 'A Passcode' }],
    ],
  },
];

/** Every way from the portal's page to a log-in that is accepted, with a phone. */
export const phoneWays: readonly PhoneWay[] = [
  ...online('phone-ios', 'iPhone'),
  ...iphones,
  ...failing,
  ...online('phone-android', 'Android'),
  ...androids,
  wrongPin,
];
