import { html } from 'hono/html';
import type { Markup } from './layout';
import { errorSummary, layout, practiceNote } from './layout';
import { dayAndTime } from './words';

/** What the log-in page has to say about the log-in before. */
export type LogInNote =
  | { readonly kind: 'invalid' | 'empty' | 'expired' | 'three' | 'ended' | 'declined' | 'stale' | 'bye' }
  | { readonly kind: 'locked'; readonly until: number };

/** What the log-in page shows. */
export interface LogInView {
  readonly csrf: string;
  readonly note: LogInNote | null;
  /** Who is logged in already in this browser. */
  readonly loggedInAs: string | null;
}

const lockedNote = (until: number): Markup =>
  errorSummary(
    `Your account is locked until ${dayAndTime(until)}.`,
    [html`There were too many failed log-in attempts. Until then no log-in is checked, whatever is typed.`],
    null,
  );

const notes: Readonly<Record<Exclude<LogInNote['kind'], 'locked'>, () => Markup>> = {
  invalid: () =>
    errorSummary(
      'Invalid user name/password.',
      [html`Check both and type them again. Mind capital letters.`],
      'username',
    ),
  empty: () => errorSummary('Type your user name and your password.', [], 'username'),
  expired: () => errorSummary('Your challenge has expired.', [html`Log in again to get a new one.`], null),
  three: () =>
    errorSummary(
      'The passcode was wrong three times.',
      [html`This log-in has ended. Log in again to get a new challenge.`],
      null,
    ),
  declined: () =>
    errorSummary(
      'You said on your phone that this log-in was not yours.',
      [html`It has ended, and nothing was let in. If it was you, log in again.`],
      null,
    ),
  ended: () => errorSummary('Your log-in has ended.', [html`Log in again.`], null),
  stale: () => errorSummary('This page was out of date.', [html`Nothing was checked. Type it once more.`], null),
  bye: () => html`<p class="done" role="status">You are logged out.</p>`,
};

const errorKinds: readonly string[] = ['invalid', 'empty'];

const already = (username: string): Markup =>
  practiceNote(
    `You are logged in as ${username}`,
    html`<a href="/account">Go to your account</a>, or log in as another user below.`,
  );

/** The first page: user name and password. */
export function logInPage({ csrf, note, loggedInAs }: LogInView): Markup {
  const isWrong = note !== null && errorKinds.includes(note.kind);
  const about = isWrong ? html` aria-invalid="true" aria-describedby="summary"` : '';
  const isError = note !== null && note.kind !== 'bye';
  return layout(
    isError ? 'Error: Log in' : 'Log in',
    html`
<h1>Log in</h1>
${note === null ? '' : note.kind === 'locked' ? lockedNote(note.until) : notes[note.kind]()}
${loggedInAs === null ? '' : already(loggedInAs)}
<form method="post" action="/login" autocomplete="off" novalidate>
<input type="hidden" name="csrf" value="${csrf}">
<div class="field"><label for="username">User name</label>
<input id="username" name="username" type="text" autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false" maxlength="64" required${about}${isError ? '' : html` autofocus`}></div>
<div class="field"><label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="off" maxlength="128" required${about}></div>
<button type="submit">Continue</button>
</form>
<p class="quiet">User names and passwords for practice are on the Practice screen of Countersign.</p>`,
  );
}
