/** The one style sheet: system fonts, both themes, no request to anywhere. Ratios: text 4.5 and more, edges 3. */
export const style = `
:root {
  color-scheme: light dark;
  --desk: #eef1f5; --paper: #ffffff; --ink: #16202b; --quiet: #47535f; --line: #d3dae2; --edge: #6b7885;
  --accent: #1d4f86; --accent-press: #153d69; --on-accent: #ffffff; --well: #f4f6f9;
  --danger: #9c2218; --danger-wash: #fbe9e6; --warn: #744500; --warn-wash: #f8edd6; --good: #14603f; --good-wash: #e3f2ea;
}
@media (prefers-color-scheme: dark) {
  :root {
    --desk: #0e141a; --paper: #18212b; --ink: #e9edf1; --quiet: #b5bfc9; --line: #2d3945; --edge: #7f8c99;
    --accent: #8dbbec; --accent-press: #a9cdf3; --on-accent: #0a1826; --well: #101820;
    --danger: #f4a196; --danger-wash: #3a1d1a; --warn: #e7ba6f; --warn-wash: #33280f; --good: #86d3ab; --good-wash: #12301f;
  }
}
@media (prefers-contrast: more) { :root { --quiet: var(--ink); --line: var(--edge); --edge: var(--ink); } }
* { box-sizing: border-box; }
html { font: 100%/1.5 "Segoe UI", "Noto Sans", "DejaVu Sans", system-ui, sans-serif; background: var(--desk); color: var(--ink); }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; }
.inner { width: calc(100% - 2rem); max-width: 36rem; margin: 0 auto; }
header { background: var(--paper); border-bottom: 2px solid var(--accent); }
header .inner { display: flex; align-items: center; gap: 0.75rem; min-height: 4rem; color: var(--accent); }
header svg { width: 1.75rem; height: 1.75rem; flex: none; }
.brand { font: 600 1.25rem/1.2 Georgia, "Noto Serif", "DejaVu Serif", serif; color: var(--ink); flex: 1; }
.mark { font-weight: 600; font-size: 0.875rem; padding: 0.125rem 0.625rem; border-radius: 0.25rem; color: var(--warn); background: var(--warn-wash); border: 1px solid currentColor; }
main { flex: 1; padding: 2rem 0; }
main:focus { outline: none; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; padding: 2rem; }
.card > :last-child { margin-bottom: 0; }
h1 { font: 600 1.75rem/1.2 Georgia, "Noto Serif", "DejaVu Serif", serif; margin: 0 0 0.75rem; }
h2 { font-size: 1rem; line-height: 1.4; margin: 0; }
p { margin: 0.5rem 0; }
a { color: var(--accent); text-underline-offset: 0.2em; }
.field { margin: 1.25rem 0; }
label, .label { display: block; font-weight: 600; margin: 0 0 0.375rem; }
.label { margin-top: 1.25rem; }
.hint, .quiet { color: var(--quiet); font-size: 0.9375rem; margin: 0 0 0.375rem; }
.quiet { margin: 1rem 0; }
input:not([type="hidden"]) { width: 100%; max-width: 22rem; min-height: 2.75rem; padding: 0.5rem 0.75rem; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--edge); border-radius: 0.375rem; display: block; }
input[aria-invalid] { border: 2px solid var(--danger); }
input.code, .challenge { font-family: ui-monospace, "Cascadia Mono", "Noto Sans Mono", "DejaVu Sans Mono", monospace; font-variant-numeric: tabular-nums slashed-zero; }
input.code { font-size: 1.25rem; letter-spacing: 0.08em; }
.challenge { margin: 0 0 1.25rem; }
.challenge > span { display: inline-block; padding: 0.625rem 1.125rem; font-size: 2.25rem; line-height: 1.2; letter-spacing: 0.12em; color: var(--ink); background: var(--well); border: 2px dashed var(--edge); border-radius: 0.375rem; user-select: all; -webkit-user-select: all; }
.challenge span span + span { margin-left: 0.5em; }
button, .button { display: inline-block; min-height: 2.75rem; padding: 0.5rem 1.5rem; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: 0.375rem; text-decoration: none; cursor: pointer; }
button:hover, .button:hover { background: var(--accent-press); }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.summary { margin: 1rem 0; padding: 0.875rem 1.125rem; color: var(--ink); background: var(--danger-wash); border: 1px solid var(--danger); border-left-width: 0.375rem; border-radius: 0.375rem; }
.summary > :last-child { margin-bottom: 0; }
.summary h2, .summary h2 a { color: var(--danger); }
.note { margin: 1.5rem 0 0; padding: 0.875rem 1.125rem; background: var(--warn-wash); border-radius: 0.375rem; }
.note h2 { color: var(--warn); }
.note a { color: inherit; }
.note p { margin: 0.25rem 0 0; }
.done { padding: 0.875rem 1.125rem; font-weight: 600; color: var(--good); background: var(--good-wash); border: 1px solid currentColor; border-radius: 0.375rem; }
.qr { display: block; width: 13rem; height: 13rem; max-width: 100%; margin: 1.25rem 0; border: 1px solid var(--line); border-radius: 0.375rem; }
.wait { margin: 1rem 0; padding: 0.125rem 1.125rem; color: var(--warn); background: var(--warn-wash); border: 1px solid currentColor; border-radius: 0.375rem; }
.ways { list-style: none; margin: 1.25rem 0 0; padding: 0; }
.ways a { display: inline-block; padding: 0.375rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.5rem 1.5rem; margin: 1.5rem 0; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
footer { color: var(--quiet); font-size: 0.875rem; padding: 0 0 2rem; }
.skip { position: absolute; left: -100rem; top: 0; padding: 0.5rem 1rem; background: var(--paper); }
.skip:focus { left: 0; }
@media (max-width: 30rem) { .card { padding: 1.25rem; } .challenge > span { font-size: 1.75rem; padding: 0.5rem 0.75rem; } }
@media (forced-colors: active) { .card, .note, .mark, button, .button { border: 1px solid; } }
`;

/** The bank's house as the page's icon. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 26" fill="none" stroke="#3d77b5" stroke-width="2">' +
  '<path d="M3 22V9l10-6 10 6v13M8 22v-9M13 22v-9M18 22v-9M2 22h22"/></svg>';
