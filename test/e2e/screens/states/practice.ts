import type { PracticeAccount, PracticeView, TokenView } from '../../../../src/shared/practice/contract';
import type { PhoneView } from '../../../../src/shared/practice/phone';
import { answer, failure, type ScreenState } from './base';

const account = (said: Partial<PracticeAccount> & Pick<PracticeAccount, 'way' | 'username'>): PracticeAccount => ({
  password: 'kettle-river-41',
  pin: null,
  enrolled: false,
  ...said,
});

const tokenOff = (model: TokenView['model']): TokenView => ({
  ...{ model, state: 'off', lines: ['', ''], lit: null, shown: [] },
});

/** A practice phone as from the shop, showing what is said. */
export const practicePhone = (system: PhoneView['system'], shown: Partial<PhoneView> = {}): PhoneView => ({
  ...{ system, screen: 'off', challenge: '', dots: 0, field: null, response: null, note: null, taps: ['wake'] },
  ...{ notice: false, settings: { opens: 'home', unlock: 'face', recognises: true, online: true } },
  passcode: system === 'ios' ? '135790' : null,
  ...shown,
});

/** The practice screen as it is after its first start, portal off. */
export const practiceOff: PracticeView = {
  running: false,
  url: null,
  accounts: [
    account({ way: 'ocra', username: 'practice1', enrolled: true }),
    account({ way: 'token', username: 'practice2', password: 'lantern-seven-08', pin: '1234' }),
    account({ way: 'phone-ios', username: 'practice-iphone' }),
    account({ way: 'phone-android', username: 'practice-android', pin: '4711' }),
    account({ way: 'token-short', username: 'practice-short', pin: '5678' }),
    account({ way: 'token-timed', username: 'practice-timed', pin: '9012' }),
    account({ way: 'hmac-slot', username: 'practice3', password: 'copper-maple-93' }),
    account({ way: 'totp', username: 'practice4', password: 'window-plum-57' }),
    account({ way: 'hotp', username: 'practice5', password: 'harbour-fox-26' }),
  ],
  key: { attached: false, touchSeconds: null },
  phones: [practicePhone('ios'), practicePhone('android')],
  tokens: [tokenOff('named'), tokenOff('short'), tokenOff('timed')],
};
export const practiceOn: PracticeView = { ...practiceOff, running: true, url: 'http://127.0.0.1:43817/' };
const view = (value: PracticeView) => ({ 'practice/view': answer(value) });
const token = (shown: Omit<TokenView, 'model'>, model: TokenView['model'] = 'named') =>
  view({ ...practiceOn, tokens: practiceOn.tokens.map((one) => (one.model === model ? { ...shown, model } : one)) });
const phones = (shown: PhoneView) =>
  view({ ...practiceOn, phones: practiceOn.phones.map((one) => (one.system === shown.system ? shown : one)) });
const openPhone =
  (name: string): NonNullable<ScreenState['act']> =>
  (page) =>
    page.getByRole('button', { name: `Open the practice ${name}` }).click();
const openToken: ScreenState['act'] = (page) => page.getByRole('button', { name: 'Open the virtual token' }).click();

/** The practice page and the virtual token. */
export const practiceStates: readonly ScreenState[] = [
  { name: '13-practice', go: 'practice', answers: view(practiceOff), shows: 'Start the portal' },
  { name: '13-practice-running', go: 'practice', answers: view(practiceOn), shows: 'Open it in the browser' },
  {
    name: '13-practice-touch',
    go: 'practice',
    answers: view({ ...practiceOn, key: { attached: true, touchSeconds: 24 } }),
    shows: 'Touch the contact',
  },
  {
    name: '13-practice-port-taken',
    go: 'practice',
    answers: { ...view(practiceOff), 'practice/start': failure('port-taken') },
    act: (page) => page.getByRole('button', { name: 'Start the portal' }).click(),
    shows: 'The practice portal didn’t start',
  },
  {
    name: '13-practice-starting',
    go: 'practice',
    answers: { ...view(practiceOff), 'practice/start': 'never' },
    act: (page) => page.getByRole('button', { name: 'Start the portal' }).click(),
    shows: 'Starting',
  },
  {
    name: '13-practice-no-browser',
    go: 'practice',
    answers: { ...view(practiceOn), 'practice/open': failure('no-browser') },
    act: (page) => page.getByRole('button', { name: 'Open it in the browser' }).click(),
    shows: 'No browser opened',
  },
  {
    name: '13-practice-no-accounts',
    go: 'practice',
    answers: view({ ...practiceOff, accounts: [] }),
    shows: 'The portal’s accounts can’t be read right now.',
  },
  {
    name: '13-practice-view-fails',
    go: 'practice',
    answers: { 'practice/view': failure('internal') },
    shows: 'That didn’t work',
  },
  { name: '04-token-virtual-off', go: 'practice', answers: view(practiceOn), act: openToken, shows: 'Switch it on' },
  {
    name: '04-token-virtual-pin',
    go: 'practice',
    answers: token({ state: 'pin', lines: ['PIN>', '**'], lit: '2', shown: ['PIN>', 'PIN>**'] }),
    act: openToken,
    shows: 'The practice PIN is 1234.',
  },
  {
    name: '04-token-virtual',
    go: 'practice',
    answers: token({
      state: 'challenge',
      lines: ['CHALLNG>', '4829'],
      lit: '9',
      shown: ['PIN>', 'PIN>****', 'CHALLNG>', 'CHALLNG>4829'],
    }),
    act: openToken,
    shows: 'Type the challenge',
  },
  {
    name: '04-token-virtual-response',
    go: 'practice',
    answers: token({
      state: 'response',
      lines: ['73014486', ''],
      lit: 'ok',
      shown: ['PIN>', 'PIN>****', 'CHALLNG>', 'CHALLNG>482913', '73014486'],
    }),
    act: openToken,
    shows: 'Read the response off',
  },
  {
    name: '04-token-virtual-wrong-pin',
    go: 'practice',
    answers: token({
      state: 'wrong-pin',
      lines: ['WRONG PIN', ''],
      lit: 'ok',
      shown: ['PIN>', 'PIN>****', 'WRONG PIN'],
    }),
    act: openToken,
    shows: 'That PIN is wrong',
  },
  {
    name: '04-token-virtual-locked',
    go: 'practice',
    answers: token({ state: 'locked', lines: ['LOCKED', ''], lit: null, shown: ['PIN>', 'WRONG PIN', 'LOCKED'] }),
    act: openToken,
    shows: 'The token is locked',
  },
  {
    name: '04-token-virtual-short',
    go: 'practice',
    answers: token(
      {
        state: 'response',
        lines: ['73014', '486'],
        lit: 'ok',
        shown: ['Pn ----', 'Pn ****', 'Ch', 'Ch 482913', '73014 486'],
      },
      'short',
    ),
    act: (page) => page.getByRole('button', { name: 'Open the token with the short display' }).click(),
    shows: 'The 5 digits stand first, then the 3.',
  },
  {
    name: '04-token-virtual-timed',
    go: 'practice',
    answers: token({ state: 'response', lines: ['730144', ''], lit: 'ok', shown: ['PIN>', 'PIN>****'] }, 'timed'),
    act: (page) => page.getByRole('button', { name: 'Open the token with time codes' }).click(),
    shows: 'they change every 30 seconds',
  },
  {
    name: '05-phone-virtual-notice-waits',
    go: 'practice',
    answers: phones(practicePhone('ios', { notice: true })),
    shows: 'A notice waits on it',
  },
  {
    name: '05-phone-virtual-off',
    go: 'practice',
    answers: phones(practicePhone('ios', { notice: true })),
    act: openPhone('iPhone'),
    shows: 'The phone is dark',
  },
  {
    name: '05-phone-virtual-challenge',
    go: 'practice',
    answers: phones(
      practicePhone('android', {
        screen: 'challenge',
        field: 'challenge',
        challenge: '4829',
        dots: 4,
        note: 'digits-missing',
        taps: ['generate-passcode', 'scan', 'back'],
      }),
    ),
    act: openPhone('Android phone'),
    shows: 'Some digits are missing.',
  },
  {
    name: '05-phone-virtual-passcode',
    go: 'practice',
    answers: phones(
      practicePhone('ios', {
        screen: 'passcode',
        field: 'passcode',
        dots: 2,
        note: 'not-recognised',
        taps: ['unlock', 'back'],
      }),
    ),
    act: openPhone('iPhone'),
    shows: 'It didn’t recognise you.',
  },
  {
    name: '05-phone-virtual-response',
    go: 'practice',
    answers: phones(
      practicePhone('ios', { screen: 'response', challenge: '482913', response: '73014486', taps: ['done'] }),
    ),
    act: openPhone('iPhone'),
    shows: 'It shows the response',
  },
];
