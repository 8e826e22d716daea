import { click, note, noted, see, type } from '../acts';
import { button, field, heading, link, picture, text } from '../sight';
import type { Act } from '../types';

/** Types user name and password of an account at the portal. */
export const fillIn = (account: string): readonly Act[] => [
  type('portal', field('User name'), noted(`${account}-user`)),
  type('portal', field('Password'), noted(`${account}-password`)),
];

/** Goes on from the log-in page and notes the challenge. */
export const toChallenge: readonly Act[] = [
  click('portal', button('Continue')),
  note('challenge', 'portal', picture(/^Challenge code (.+)$/)),
];

/** Leaves the account of the chapter before, logs in with this one and notes its challenge. */
export const logInAgain = (account: string): readonly Act[] => [
  click('portal', button('Log out')),
  see('portal', heading('Log in')),
  ...fillIn(account),
  ...toChallenge,
];

/** Goes to Verify, chooses the account and types the challenge. */
export const typeChallenge = (account: string): readonly Act[] => [
  click('app', link('Verify')),
  click('app', text(new RegExp(`^${account}\\. `))),
  type('app', field('Challenge code'), noted('challenge')),
];

/** Reads the response of eight digits off its card. */
export const readResponse: Act = note('response', 'app', picture(/^(\d(?:[ ,]+\d){7})$/));

/** Types the response at the portal, which takes it. */
export const typePasscode: readonly Act[] = [
  type('portal', field('Passcode'), noted('response')),
  click('portal', button('Continue')),
  see('portal', heading('You are logged in')),
];

/** Says so in Countersign. */
export const sayAccepted: readonly Act[] = [
  click('app', button('Yes, I’m in')),
  see('app', heading('Signed in to Maple Street Broker')),
];

/** From there to the next verification. */
export const again: Act = click('app', button('New challenge'));
