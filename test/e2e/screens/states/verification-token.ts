import type { ScreenState } from './base';
import { step, verifying } from './verification-data';

const trouble = (
  name: 'dark' | 'wrong-pin' | 'locked' | 'back-to-pin' | 'something-else',
  shows: string,
): ScreenState => ({
  name: `04-token-trouble-${name}`,
  answers: verifying(step.token({ at: 'pin', trouble: name })),
  shows,
});

/** The hand-held token, step by step, and what can go wrong with it. */
export const verificationTokenStates: readonly ScreenState[] = [
  { name: '04-token-on', answers: verifying(step.token()), shows: 'Hold the press button' },
  { name: '04-token-pin', answers: verifying(step.token({ at: 'pin' })), shows: 'Type your PIN, then press OK' },
  {
    name: '04-token-challenge',
    answers: verifying(step.token({ at: 'challenge' })),
    shows: 'Type this on the token, then press OK',
  },
  {
    name: '04-token-response',
    answers: verifying(step.token({ at: 'read' })),
    act: (page) => page.getByLabel('Response on the display').fill('730144'),
    shows: 'Type what the token shows',
  },
  {
    name: '04-token-response-mistyped',
    answers: verifying(step.token({ at: 'read' })),
    act: (page) => page.getByLabel('Response on the display').fill('73014z'),
    shows: /Do you mean the digit 2/,
  },
  {
    name: '04-token-what',
    answers: verifying(step.token()),
    act: (page) => page.getByRole('button', { name: 'It shows something else' }).click(),
    shows: 'What do you see on the token?',
  },
  trouble('dark', 'The token went dark'),
  trouble('wrong-pin', 'The token refused the PIN'),
  trouble('locked', 'The token is locked'),
  trouble('back-to-pin', 'It went back to PIN>'),
  trouble('something-else', 'Start the token afresh'),
];
