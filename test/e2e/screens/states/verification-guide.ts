import type { Page } from '@playwright/test';
import { NOW, type ScreenState } from './base';
import { guideAt } from './guide-data';
import { verifying } from './verification-data';

const at = (name: string, method: string, id: string, shows: string, more: Partial<ScreenState> = {}): ScreenState => ({
  name,
  answers: verifying(guideAt(method, id)),
  shows,
  ...more,
});
const reading = (text: string) => (page: Page) => page.getByLabel('Response on the display').fill(text);
const trouble = (name: string, method: string, id: string, shows: string): ScreenState => ({
  name,
  answers: verifying(guideAt(method, id, { isTrouble: true })),
  shows,
});
const somethingElse = (page: Page) => page.getByRole('button', { name: 'It shows something else' }).click();

const tokens: readonly ScreenState[] = [
  at('04-token-on', 'token-named', 'on', 'Hold the press button'),
  at('04-token-pin', 'token-named', 'pin', 'Type your PIN, then press OK'),
  at('04-token-challenge', 'token-named', 'challenge', 'Type this on the token, then press OK'),
  at('04-token-response', 'token-named', 'read', 'Type what the token shows', { act: reading('730144') }),
  at('04-token-response-mistyped', 'token-named', 'read', 'Type what the token shows', { act: reading('73014z') }),
  at('04-token-what', 'token-named', 'pin', 'What do you see on the token?', { act: somethingElse }),
  {
    name: '04-token-ended',
    answers: verifying(guideAt('token-named', 'challenge', { expiresAt: NOW - 1000 })),
    shows: 'The challenge has ended at the portal',
  },
  trouble('04-token-wrong-pin', 'token-named', 'wrong-pin', 'The token refused the PIN'),
  trouble('04-token-locked', 'token-named', 'locked', 'The token is locked'),
  at('04-token-short-pin', 'token-short', 'pin', 'Type your PIN, then press OK'),
  at('04-token-short-challenge', 'token-short', 'challenge', 'Type this on the token, then press OK'),
  at('04-token-short-response', 'token-short', 'read', 'Type both parts, the 5 digits first', {
    act: reading('73014'),
  }),
  at('04-token-timed-on', 'token-timed', 'on', 'Hold the press button'),
  at('04-token-timed-response', 'token-timed', 'read', 'Type what the token shows', { act: reading('482913') }),
];

const phones: readonly ScreenState[] = [
  at('05-phone-notice', 'phone-ios', 'notice', 'Did a notice come on your phone?'),
  at('05-phone-push', 'phone-ios', 'push', 'Open the notice and confirm'),
  at('05-phone-scan', 'phone-ios', 'scan', 'Scan the QR code with the app'),
  at('05-phone-scanned', 'phone-android', 'scanned', 'What does the phone show now?'),
  at('05-phone-question', 'phone-ios', 'see', 'What do you see on your phone?'),
  at('05-phone-ios-home', 'phone-ios', 'open-home', 'Open the app and tap Authenticate'),
  at('05-phone-ios-login', 'phone-ios', 'open-login', 'Tap Services, then Authenticate'),
  at('05-phone-ios-portfolio', 'phone-ios', 'open-portfolio', 'Tap More, Two-Factor Authentication, Generate Code'),
  at('05-phone-ios-challenge', 'phone-ios', 'challenge', 'Type this in the app, then tap Generate Passcode'),
  {
    name: '05-phone-ios-challenge-wanted',
    answers: verifying(guideAt('phone-ios', 'challenge', { challenge: '', expiresAt: null })),
    shows: 'Now type the Challenge code',
  },
  at('05-phone-ios-face', 'phone-ios', 'face', 'Look at your phone'),
  trouble('05-phone-ios-face-fails', 'phone-ios', 'face-again', 'Let Face ID look once more'),
  at('05-phone-ios-touch', 'phone-ios', 'touch', 'Rest your finger on the home button'),
  at('05-phone-ios-passcode', 'phone-ios', 'passcode', 'Type the phone’s passcode'),
  at('05-phone-ios-response', 'phone-ios', 'read', 'Type the Passcode from your phone'),
  at('05-phone-where', 'phone-android', 'where', 'Which of these pages is open?'),
  at('05-phone-android-menu', 'phone-android', 'open-menu', 'Tap Two-Factor Authentication'),
  at('05-phone-android-factor', 'phone-android', 'open-factor', 'Tap Generate Response'),
  at('05-phone-android-challenge', 'phone-android', 'challenge', 'Type the app PIN and this'),
  trouble('05-phone-android-wrong-pin', 'phone-android', 'wrong-pin', 'The app refused the PIN'),
  trouble('05-phone-android-pin-forgotten', 'phone-android', 'pin-forgotten', 'The app PIN can’t be looked up'),
  trouble('05-phone-error', 'phone-android', 'error', 'The app shows an error'),
  trouble('05-phone-off', 'phone-android', 'off', 'Switch the phone on first'),
  {
    name: '05-phone-ending',
    answers: verifying(guideAt('phone-ios', 'face', { expiresAt: NOW + 18_000 })),
    shows: 'Look at your phone',
  },
];

/** Guides: the hand-held tokens and the phones, step by step, and what can go wrong with them. */
export const verificationGuideStates: readonly ScreenState[] = [...tokens, ...phones];
