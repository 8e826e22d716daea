import { html, raw } from 'hono/html';
import { encode } from 'uqr';
import type { Markup } from './layout';
import { layout, practiceNote } from './layout';

/** How a log-in is to be confirmed when it may go to a phone: three looks of one page. */
export type PhoneLook = 'notice' | 'qr' | 'code';

/** What the page shows while it waits for a phone. `asked`: the person pressed Continue and the phone has not answered yet. */
export interface PhoneView {
  readonly look: Exclude<PhoneLook, 'code'>;
  /** Text of the QR code. */
  readonly text: string;
  readonly asked: boolean;
  readonly system: 'iPhone' | 'Android phone';
  /** When the log-in ends, in words. */
  readonly expiry: string;
}

/** Modules of white around a QR code (ISO/IEC 18004, 9.1). */
const quiet = 4;

/** A QR code as one drawing, black on white in both themes: cameras read it only so. */
function qrCode(text: string): Markup {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])));
  const side = size + 2 * quiet;
  return html`<svg class="qr" id="qr" data-testid="qr" role="img" aria-label="QR code of this log-in, to be scanned with the app on your phone" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path fill="#000" d="${raw(dark.join(''))}"/></svg>`;
}

const ways: Readonly<Record<PhoneLook, string>> = {
  notice: 'Send a notice to my phone',
  qr: 'No notice? Scan a QR code',
  code: 'Phone offline? Type a code',
};

/** Links to the other looks of the same log-in. */
export const otherWays = (now: PhoneLook): Markup => html`<ul class="ways">
${(Object.keys(ways) as PhoneLook[]).filter((look) => look !== now).map((look) => html`<li><a href="/challenge?with=${look}">${ways[look]}</a></li>`)}
</ul>`;

const leads: Readonly<Record<PhoneView['look'], string>> = {
  notice: 'We sent a notice to your phone. Open it, approve this log-in there, then press Continue.',
  qr: 'Open the app on your phone, choose “Scan QR code”, and hold the phone to this code. Then press Continue.',
};

const notYet = html`
<div class="wait" id="not-yet" role="status"><p><b>Your phone hasn’t confirmed this log-in yet.</b> Nothing was counted. Approve it on the phone, then press Continue again.</p></div>`;

/** The page that waits for the phone. It goes on when the person says so: a page that reloads itself would take the focus away. */
export const phonePage = ({ look, text, asked, system, expiry }: PhoneView): Markup =>
  layout(
    'Confirm on your phone',
    html`
<h1>Confirm on your phone</h1>
${asked ? notYet : ''}
<p>${leads[look]}</p>
${look === 'qr' ? qrCode(text) : ''}
<form method="get" action="/challenge">
<input type="hidden" name="with" value="${look}">
<input type="hidden" name="asked" value="yes">
<p class="quiet" data-testid="expires">${expiry}</p>
<button type="submit">Continue</button>
</form>
${otherWays(look)}
${practiceNote('Over to Countersign', `This account is answered with the practice ${system}, on the Practice screen.`)}
<p class="quiet"><a href="/">Start again</a></p>`,
  );
