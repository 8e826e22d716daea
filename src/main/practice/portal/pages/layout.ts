import { html } from 'hono/html';

/** A piece of a page; everything put into it by `html` is escaped. */
export type Markup = ReturnType<typeof html>;

/** The bank's house, drawn in the colour of the text. */
const brandMark = html`<svg viewBox="0 0 26 26" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M3 22V9l10-6 10 6v13M8 22v-9M13 22v-9M18 22v-9M2 22h22"/></svg>`;

/** The frame of every page: name, visible practice mark, one main part, and what this site is. */
export const layout = (title: string, main: Markup): Markup => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} – Maple Street Broker (practice)</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header><div class="inner">${brandMark}<span class="brand">Maple Street Broker</span><span class="mark">Practice</span></div></header>
<main id="main" tabindex="-1"><div class="inner card">
${main}
</div></main>
<footer><div class="inner"><p>A made-up broker for practice. It runs on this computer only and signs you in nowhere. Type no real password here.</p></div></footer>
</body>
</html>
`;

/** What went wrong, at the top of the page, linked to the field that it is about. */
export const errorSummary = (title: string, details: readonly Markup[], field: string | null): Markup => html`
<div class="summary" id="summary" role="alert" tabindex="-1" autofocus>
<h2>${field === null ? title : html`<a href="#${field}">${title}</a>`}</h2>
${details.map((detail) => html`<p>${detail}</p>`)}
</div>`;

/** A calm remark of the practice site, not of the bank. */
export const practiceNote = (title: string, text: Markup | string): Markup => html`
<aside class="note" aria-label="Practice note"><h2>${title}</h2><p>${text}</p></aside>`;
