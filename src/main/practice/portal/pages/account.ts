import { html } from 'hono/html';
import type { Markup } from './layout';
import { layout, practiceNote } from './layout';

/** The page behind the log-in: the passcode was accepted. */
export const accountPage = (username: string, csrf: string): Markup =>
  layout(
    'Your account',
    html`
<h1>You are logged in</h1>
<p class="done" role="status" data-testid="accepted">Your passcode was accepted.</p>
<dl><dt>User name</dt><dd data-testid="user">${username}</dd><dt>Holdings</dt><dd>None: this account is for practice</dd></dl>
<form method="post" action="/logout"><input type="hidden" name="csrf" value="${csrf}"><button type="submit">Log out</button></form>
${practiceNote('Over to Countersign', 'Go back and say that the portal took the response.')}`,
  );
