import { answer, failure, NOW, type ScreenState } from './base';
import { held } from './guide-data';
import { clock, software, step, token, verifying } from './verification-data';

const response: readonly ScreenState[] = [
  { name: '06-response', answers: verifying(step.response()), shows: 'Response ready' },
  {
    name: '06-response-copied',
    answers: {
      ...verifying(step.response()),
      'verification/move': answer(step.response({ copiedUntil: NOW + 30_000 })),
    },
    act: (page) => page.getByRole('button', { name: 'Copy' }).click(),
    shows: 'Copied. The clipboard clears in 30 s.',
  },
  {
    name: '06-response-large',
    answers: verifying(step.response()),
    act: (page) => page.getByRole('button', { name: 'Show large' }).click(),
    shows: 'Anybody who sees your screen can read this.',
  },
  {
    name: '06-response-qr',
    answers: verifying(step.response()),
    act: (page) => page.getByRole('button', { name: 'QR code' }).click(),
    shows: 'For a phone on which the portal is open',
  },
  {
    name: '06-response-copy-fails',
    answers: { ...verifying(step.response()), 'verification/move': failure('no-clipboard') },
    act: (page) => page.getByRole('button', { name: 'Copy' }).click(),
    shows: 'Copying didn’t work',
  },
  {
    name: '06-response-covered',
    answers: verifying(step.response({ response: null, clearAt: null })),
    shows: 'Show again',
  },
  {
    name: '06-response-ending',
    answers: verifying(step.response({ expiresAt: NOW + 18_000 })),
    shows: 'Good for 0:18',
  },
  {
    name: '06-response-ended',
    answers: verifying(step.response({ expiresAt: NOW - 1000 })),
    shows: 'The challenge has ended at the portal',
  },
  {
    name: '06-response-time-code',
    answers: verifying(
      step.response({
        credential: clock,
        challenge: '',
        response: '482913',
        groups: [3, 3],
        signedBy: 'practice-clock',
        expiresAt: NOW + 17_000,
      }),
    ),
    shows: 'Code ready',
  },
  {
    name: '06-response-straight',
    answers: verifying(
      step.response({
        ...{ credential: token, response: null, groups: [], carried: 'typed-there' },
        ...{ signedBy: 'practice-token', clearAt: null },
      }),
    ),
    shows: 'Typed straight into the portal',
  },
  {
    name: '06-response-approved',
    answers: verifying(
      step.response({
        credential: held('phone-ios'),
        challenge: '',
        response: null,
        groups: [],
        carried: 'approved',
        signedBy: 'practice-phone',
        clearAt: null,
      }),
    ),
    shows: 'Approved on the phone',
  },
];

const told = { causes: ['challenge-mistyped', 'challenge-replaced', 'response-with-spaces'] } as const;
const refused: readonly ScreenState[] = [
  { name: '06-response-ok', answers: verifying(step.accepted()), shows: 'Done. The portal accepted your response.' },
  { name: '06-refused', answers: verifying(step.refused()), shows: 'What did the portal write?' },
  {
    name: '06-refused-compare',
    answers: verifying(step.refused({ refusal: 'wrong-response', causes: [...told.causes], failures: 2 })),
    shows: 'Compare the challenge first',
  },
  {
    name: '06-refused-expired',
    answers: verifying(
      step.refused({ refusal: 'expired', causes: ['challenge-expired', 'challenge-replaced'], next: 'new-challenge' }),
    ),
    shows: 'I have a new challenge',
  },
  {
    name: '06-refused-device',
    answers: verifying(
      step.refused({
        refusal: 'unknown-device',
        causes: ['other-device'],
        next: 'other-way',
        limit: null,
        failures: 3,
      }),
    ),
    shows: '3 log-ins were refused in the last 24 hours.',
  },
  {
    name: '06-refused-locked',
    answers: verifying(
      step.refused({
        credential: software,
        refusal: 'locked-out',
        causes: ['account-locked'],
        next: 'wait',
        failures: 10,
        lockedUntil: NOW + 86_400_000,
      }),
    ),
    shows: /The account is locked until/,
  },
  {
    name: '06-refused-call',
    answers: verifying(
      step.refused({ refusal: 'locked-out', causes: ['account-locked'], next: 'call', limit: null, failures: 4 }),
    ),
    shows: /Call Maple Street Broker/,
  },
];

/** The response and what the portal said of it. */
export const verificationEndStates: readonly ScreenState[] = [...response, ...refused];
