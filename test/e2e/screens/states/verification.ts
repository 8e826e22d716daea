import { failure, NOW, type ScreenState } from './base';
import { guideAt, held } from './guide-data';
import { all, bank, shutKey, step, token, usbKey, verifying, virtualKey } from './verification-data';
import { verificationEndStates } from './verification-end';
import { verificationGuideStates } from './verification-guide';

const CHALLENGE = 'Challenge code';

/** Nine ways at one portal: both phones, three tokens, what this computer answers itself. */
const many = [
  ...all.filter(({ kind }) => kind !== 'token'),
  { ...token, device: 'Token at the office' },
  ...['token-short', 'token-timed', 'phone-ios', 'phone-android'].map((method, place) => ({
    ...held(method),
    id: String(place).repeat(26),
  })),
];

/** One account with two devices, which the portal's own list names. */
const twoDevices = [
  { ...token, account: 'maria.lind', device: 'DSC+ 4471' },
  { ...held('phone-ios'), id: 'x'.repeat(26), account: 'maria.lind', device: 'iPhone of Maria' },
];

const choosing: readonly ScreenState[] = [
  {
    name: '02-verify-two-devices',
    answers: verifying(step.choose({ credential: token }), { credentials: twoDevices }),
    shows: 'Which one did you choose at Maple Street Broker?',
  },
  { name: '02-verify', answers: verifying(step.choose()), shows: 'Answer with' },
  {
    name: '02-verify-typing',
    answers: verifying(step.choose()),
    act: (page) => page.getByLabel(CHALLENGE).fill('48291'),
    shows: 'Clear',
  },
  {
    name: '02-verify-ready',
    answers: verifying(step.choose({ credential: usbKey })),
    act: (page) => page.getByLabel(CHALLENGE).fill('482 913'),
    shows: 'Continue with Bastion C2',
  },
  {
    name: '02-verify-letter',
    answers: verifying(step.choose()),
    act: (page) => page.getByLabel(CHALLENGE).fill('48O913'),
    shows: /Do you mean the digit 0/,
  },
  {
    name: '02-verify-too-long',
    answers: verifying(step.choose()),
    act: (page) => page.getByLabel(CHALLENGE).fill('4829137'),
    shows: /1 character too many/,
  },
  {
    name: '02-verify-letters',
    answers: verifying(step.choose({ credential: bank })),
    act: (page) => page.getByLabel('Challenge Code').fill('K7QM4T9X'),
    shows: 'Continue with software key',
  },
  {
    name: '02-verify-no-key',
    answers: verifying(step.choose({ credential: usbKey }), { keys: [] }),
    shows: 'Not plugged in',
  },
  { name: '02-verify-shut-key', answers: verifying(step.choose(), { keys: [shutKey] }), shows: 'No permission' },
  {
    name: '02-verify-used',
    answers: verifying(step.choose({ challenge: '482913', problem: { code: 'challenge-used', facts: {} } })),
    shows: 'You answered this challenge already',
  },
  {
    name: '02-verify-many',
    answers: verifying(step.choose({ credential: many.at(-1) ?? null }), { credentials: many }),
    shows: 'Phone app on Android',
  },
  {
    name: '02-verify-no-challenge',
    answers: verifying(step.choose()),
    act: (page) => page.getByText('Time code').click(),
    shows: 'This way takes no challenge',
  },
  {
    name: '02-verify-empty',
    answers: verifying(step.choose(), { credentials: [] }),
    shows: 'Nothing to answer with yet',
  },
  {
    name: '02-verify-fails',
    answers: { ...verifying(step.choose()), 'vault/list': failure('internal') },
    shows: 'Something went wrong inside Countersign.',
  },
  {
    name: '02-verify-broken',
    answers: { ...verifying(step.choose()), 'verification/snapshot': failure('internal') },
    shows: 'Something went wrong inside Countersign.',
  },
];

const software: readonly ScreenState[] = [
  {
    name: '03-pin',
    answers: verifying(step.pin()),
    act: (page) => page.getByLabel('PIN').fill('4711'),
    shows: 'Type your PIN',
  },
  {
    name: '03-pin-move-fails',
    answers: { ...verifying(step.pin()), 'verification/move': failure('internal') },
    act: async (page) => {
      await page.getByLabel('PIN').fill('4711');
      await page.keyboard.press('Enter');
    },
    shows: 'Something went wrong inside Countersign.',
  },
  { name: '03-working', answers: verifying(step.working()), shows: 'Working out your response' },
  {
    name: '03-cancel',
    answers: verifying(step.pin()),
    act: (page) => page.getByLabel('PIN').press('Escape'),
    shows: 'Stop this verification?',
  },
];

const frame: readonly ScreenState[] = [
  {
    name: '00-shortcuts',
    answers: verifying(step.response()),
    act: async (page) => {
      await page.getByText('Response ready').waitFor();
      await page.keyboard.press('?');
    },
    shows: 'Keyboard shortcuts',
  },
  {
    name: '15-lock-warning',
    answers: verifying(guideAt('token-named', 'challenge')),
    events: [['app/lock-warning', { at: NOW + 14_000 }]],
    shows: 'The vault locks in 14 seconds',
  },
];

const fault = (code: string) => verifying(step.key({ at: 'fault', problem: { code, facts: {} } }));
const key: readonly ScreenState[] = [
  {
    name: '03-key-plug',
    answers: verifying(step.key({ at: 'plug', device: null }), { keys: [] }),
    shows: 'Plug in your security key',
  },
  { name: '03-key-working', answers: verifying(step.key()), shows: 'Asking Bastion C2' },
  {
    name: '03-key-touch',
    answers: verifying(step.key({ at: 'touch', deadline: NOW + 24_000 })),
    shows: 'Touch your key now',
  },
  {
    name: '03-key-touch-virtual',
    answers: verifying(step.key({ at: 'touch', device: virtualKey.name, deadline: NOW + 12_000 }), {
      keys: [virtualKey],
    }),
    shows: 'Touch the virtual key',
  },
  {
    name: '03-key-touch-help',
    answers: verifying(step.key({ at: 'touch', deadline: NOW + 4000 })),
    act: (page) => page.getByRole('button', { name: 'My key isn’t blinking' }).click(),
    shows: 'Nothing blinks?',
  },
  { name: '03-key-unplugged', answers: fault('device-gone'), shows: 'Your key was unplugged' },
  { name: '03-key-busy', answers: fault('device-busy'), shows: 'Another app is using your key' },
  { name: '03-key-timeout', answers: fault('touch-timeout'), shows: 'The key wasn’t touched in time' },
  { name: '03-key-empty-slot', answers: fault('slot-empty'), shows: 'This key has nothing for Maple Street Broker' },
  {
    name: '03-key-detail',
    answers: verifying(
      step.key({ at: 'fault', problem: { code: 'device-malformed', facts: { why: 'crc', report: 3 } } }),
    ),
    act: (page) => page.getByRole('button', { name: 'Show technical detail' }).click(),
    shows: 'The fault is called “device-malformed”.',
  },
];

/** Every screen of a verification, from the challenge to the portal's answer. */
export const verificationStates: readonly ScreenState[] = [
  ...choosing,
  ...software,
  ...key,
  ...verificationGuideStates,
  ...verificationEndStates,
  ...frame,
];
