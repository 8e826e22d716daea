import { html } from 'hono/html';
import type { Markup } from './layout';
import { errorSummary, layout } from './layout';

/** A page for what should not happen to a person who uses the forms: title, one line, a way on. */
export const problemPage = (title: string, text: string): Markup =>
  layout(
    `Error: ${title}`,
    html`
<h1>That did not work</h1>
${errorSummary(title, [html`${text}`], null)}
<p><a class="button" href="/">Go to the first page</a></p>`,
  );

/** Each challenge is taken once: said to every further answer to it. */
export const replayedPage = (): Markup =>
  layout(
    'Error: Code used already',
    html`
<h1>This code was used already</h1>
${errorSummary('Each code is taken once.', [html`It was sent a second time. Nothing more was done with it.`], null)}
<p><a class="button" href="/account">Go on</a></p>`,
  );
