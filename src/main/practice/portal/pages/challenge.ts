import { html } from 'hono/html';
import type { PracticeWay } from '../../../../shared/practice/contract';
import { goesToPhone } from '../accounts';
import type { Said } from '../sessions';
import type { Markup } from './layout';
import { errorSummary, layout, practiceNote } from './layout';
import { otherWays } from './phone';
import { attemptsWords, durationWords, timeOfDay, triesWords } from './words';

/** What the challenge page shows. `expiresAt` and `leftMs` are of the challenge, or of the log-in without one. */
export interface ChallengeView {
  readonly csrf: string;
  readonly attempt: string;
  readonly way: PracticeWay;
  readonly challenge: string | null;
  readonly digits: number;
  readonly expiresAt: number;
  readonly leftMs: number;
  readonly said: Said | null;
}

const spelled = (challenge: string): string =>
  [challenge.slice(0, 3), challenge.slice(3)].map((group) => group.split('').join(' ')).join(', ');

/** Shown in two groups of three by a gap, never by a character: what is selected and copied is the bare digits. */
const challengeCode = (challenge: string): Markup => html`
<p class="label" id="challenge-label">Challenge code</p>
<p class="challenge"><span id="challenge" data-testid="challenge" role="img" aria-label="Challenge code ${spelled(challenge)}"><span>${challenge.slice(0, 3)}</span><span>${challenge.slice(3)}</span></span></p>`;

const formWords: Readonly<Record<NonNullable<Said['form']>, string>> = {
  spaces: 'There was a space in what you typed. Portals take the passcode without spaces.',
  characters: 'There was something other than digits in what you typed.',
  length: 'What you typed had another number of digits.',
};

const renewedWords = (challenge: string | null): Markup | string =>
  challenge === null
    ? 'Type the next passcode.'
    : 'The challenge below is new: an answer to the one before no longer fits.';

function wrongNote(said: Said, challenge: string | null): Markup {
  const left = html`${triesWords(said.triesLeft)} left in this log-in, ${attemptsWords(said.failuresLeft)} left before the account is locked.`;
  const why = said.form === null ? [] : [html`${formWords[said.form]}`];
  return errorSummary('The passcode is wrong.', [...why, html`${renewedWords(challenge)}`, left], 'passcode');
}

function saidNote(said: Said, challenge: string | null): Markup {
  if (said.kind === 'wrong') return wrongNote(said, challenge);
  if (said.kind === 'empty') return errorSummary('Type the passcode.', [], 'passcode');
  return errorSummary(
    'That page was out of date.',
    [html`Nothing was checked. ${renewedWords(challenge)}`],
    'passcode',
  );
}

const leads: Readonly<Record<PracticeWay, string>> = {
  ocra: 'Type this code into your device. Then type its answer below.',
  'phone-ios': 'Type this code into the app on your iPhone. Then type its answer below.',
  'phone-android': 'Type this code into the app on your Android phone. Then type its answer below.',
  token: 'Type this code into your hand-held token. Then type its answer below.',
  'token-short': 'Type this code into your hand-held token. Then type its answer below.',
  'token-timed': 'Type the code that your hand-held token shows now.',
  'hmac-slot': 'Answer this code with your security key. Then type its answer below.',
  totp: 'Type the code that your authenticator shows now.',
  hotp: 'Type the next code of your authenticator.',
};

const practiceHints: Readonly<Record<PracticeWay, string>> = {
  ocra: 'This account is answered by the practice credential in your vault.',
  'phone-ios': 'This account is answered with the practice iPhone.',
  'phone-android': 'This account is answered with the practice Android phone.',
  token: 'This account is answered with the virtual hand-held token.',
  'token-short': 'This account is answered with the short virtual token.',
  'token-timed': 'This account is answered with the virtual token that shows time codes.',
  'hmac-slot': 'This account is answered with the virtual security key.',
  totp: 'This account is answered by the time-based practice credential in your vault.',
  hotp: 'This account is answered by the counter-based practice credential in your vault.',
};

/** When the challenge, or the log-in without one, ends: "in 4 minutes 20 seconds, at 16:43:20". */
export const expiry = (view: Pick<ChallengeView, 'challenge' | 'leftMs' | 'expiresAt'>): string =>
  `${view.challenge === null ? 'This log-in ends' : 'This challenge ends'} in ${durationWords(view.leftMs)}, at ${timeOfDay(view.expiresAt)}.`;

/** The second page: the challenge, where the way has one, and the empty passcode field. */
export function challengePage(view: ChallengeView): Markup {
  const { said, challenge, digits } = view;
  const about =
    said === null ? html` aria-describedby="hint"` : html` aria-invalid="true" aria-describedby="hint summary"`;
  return layout(
    said === null ? 'Confirm that it’s you' : 'Error: Confirm that it’s you',
    html`
<h1>Confirm that it’s you</h1>
${said === null ? '' : saidNote(said, challenge)}
<p>${leads[view.way]}</p>
${challenge === null ? '' : challengeCode(challenge)}
<form method="post" action="/passcode" autocomplete="off" novalidate>
<input type="hidden" name="csrf" value="${view.csrf}">
<input type="hidden" name="attempt" value="${view.attempt}">
<div class="field"><label for="passcode">Passcode</label>
<p class="hint" id="hint">${digits} digits, no spaces</p>
<input id="passcode" name="passcode" class="code" type="text" inputmode="numeric" autocomplete="off" spellcheck="false" maxlength="64" required${about}${said === null ? html` autofocus` : ''}></div>
<p class="quiet" data-testid="expires">${expiry(view)}</p>
<button type="submit">Continue</button>
</form>
${goesToPhone(view.way) ? otherWays('code') : ''}
${practiceNote('Over to Countersign', practiceHints[view.way])}
<p class="quiet"><a href="/">Start again</a></p>`,
  );
}
