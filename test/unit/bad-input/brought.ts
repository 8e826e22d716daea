import { capture } from '../../../src/renderer/i18n/en/capture';
import { checkPicture } from '../../../src/renderer/ui/qr/check-picture';
import { readBrought } from '../../../src/shared/capture/read';
import { isOwnLink, readRespondLink } from '../../../src/shared/capture/respond-link';
import { fill } from '../../../src/shared/i18n/fill';
import type { Failure } from '../../../src/shared/result';
import { pngThatClaims, qrPng } from '../../fakes/png';
import type { Group, Row } from './rows';

type Words = Readonly<Record<string, { readonly what: string; readonly why: string }>>;

function sentence(catalogue: Words, { code, facts }: Failure<string>): string {
  const words = catalogue[code];
  return words === undefined ? `no words for ${code}` : `**${words.what}.** ${fill(words.why, facts)}`;
}

/** What the card or the dialog says to a text that a link or a QR code brought. */
function said(text: string): string {
  const read = isOwnLink(text) ? readRespondLink(text) : readBrought(text);
  return read.ok ? 'Taken.' : sentence(capture.failures, read.error);
}

const respond = (query: string) => `countersign://respond?${query}`;
const paired = Buffer.concat([Buffer.from([1, 0x39, 0x30, 0, 0]), Buffer.alloc(80, 7)]).toString('base64url');

const links: readonly (readonly [input: string, link: string])[] = [
  ['another place: `countersign://lock`', 'countersign://lock'],
  ['traversal: `countersign://respond/../lock?challenge=1`', 'countersign://respond/../lock?challenge=1'],
  ['traversal in a field: `…&portal=../../etc/passwd`', respond('challenge=1&portal=../../etc/passwd')],
  ['a script: `…?challenge=<script>`', respond('challenge=%3Cscript%3E')],
  ['a script as a name: `…&portal=javascript:alert(1)`', respond('challenge=1&portal=javascript:alert(1)')],
  ['a line break: `…?challenge=1%0aHost:x`', respond('challenge=1%0aHost:x')],
  ['a character that turns the reading direction', respond('challenge=1&portal=%e2%80%aeknaB')],
  ['an invisible character', respond('challenge=1&portal=Ba%c2%adnk')],
  ['half a character', respond('challenge=\ud800')],
  ['a duplicate field: `…?challenge=1&challenge=2`', respond('challenge=1&challenge=2')],
  ['a field that is not known: `…&submit=1`', respond('challenge=1&submit=1')],
  ['no challenge: `…?portal=Bank`', respond('portal=Bank')],
  ['an empty challenge', respond('challenge=')],
  ['a challenge of 65 characters', respond(`challenge=${'1'.repeat(65)}`)],
  ['broken percent signs: `…?challenge=%zz`', respond('challenge=%zz')],
  ['1 MiB of link', respond(`challenge=${'1'.repeat(1024 * 1024)}`)],
  ['a server’s name with look-alike letters', 'tiqrauth://xn--80ak6aa92e.com/0011223344556677/1'],
];

const qrCodes: readonly (readonly [input: string, text: string])[] = [
  ['the address of a page', 'https://example.org/482913'],
  ['a script: `javascript:alert(1)`', 'javascript:alert(1)'],
  ['a file: `file:///etc/passwd`', 'file:///etc/passwd'],
  ['a Wi-Fi code', 'WIFI:S:net;P:secret;;'],
  ['a key: `otpauth://…`', 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP'],
  ['a code that sets up a phone: `tiqrenroll://…`', 'tiqrenroll://x/y'],
  ['a challenge for a paired phone: `lseqr://chal/…`', `lseqr://chal/${paired}`],
  ['a text', 'Hello there'],
  ['nothing but spaces', '  \n'],
  ['5,000 characters', '1'.repeat(5000)],
];

const whole = qrPng('482913');
const bytes = (buffer: Uint8Array) => new Blob([Uint8Array.from(buffer)]);
const latin = (text: string) => Buffer.from(text, 'latin1');
const huge = { size: 1024 ** 3, arrayBuffer: () => Promise.reject(new Error('it was read')) } as unknown as Blob;

const pictures: readonly (readonly [input: string, file: Blob])[] = [
  ['a picture of 1 GB (not one byte is read)', huge],
  ['a truncated PNG', bytes(whole.subarray(0, whole.length - 20))],
  ['a PNG cut off in its header', bytes(whole.subarray(0, 20))],
  ['a flood of pixels: 65,535 × 65,535', bytes(pngThatClaims(65_535, 65_535))],
  ['a ribbon: 2,100 × 100', bytes(pngThatClaims(2100, 100))],
  ['a drawing with scripts (SVG)', bytes(latin('<svg><script/></svg>'))],
  ['a moving GIF', bytes(latin('GIF89a'))],
  [
    'a moving PNG',
    bytes(
      Buffer.concat([
        whole.subarray(0, 33),
        Buffer.from([0, 0, 0, 8]),
        latin('acTL'),
        Buffer.alloc(12),
        whole.subarray(33),
      ]),
    ),
  ],
  ['a PNG with a script behind it', bytes(Buffer.concat([whole, latin('<script>')]))],
  ['a text named `.png`', bytes(latin('482913'))],
];

const pictureSaid = async (file: Blob): Promise<string> => {
  const checked = await checkPicture(file);
  return checked.ok ? 'Taken.' : sentence(capture.picture.problems, checked.error);
};

/** Links, codes and pictures. */
export const brought = async (): Promise<readonly Group[]> => [
  {
    title: 'Links from outside',
    about:
      'Opened by a web page or another program. A right link too only asks; a wrong one says why it can’t be used.',
    rows: links.map(([input, link]): Row => ({ input, message: said(link) })),
  },
  {
    title: 'QR codes',
    about: 'From the screen, a picture or the camera. Nothing that a code holds is opened.',
    rows: qrCodes.map(([input, text]): Row => ({ input, message: said(text) })),
  },
  {
    title: 'Pictures',
    about: 'Judged by length, first bytes, header and end before anything is decoded.',
    rows: await Promise.all(
      pictures.map(async ([input, file]): Promise<Row> => ({ input, message: await pictureSaid(file) })),
    ),
  },
];
