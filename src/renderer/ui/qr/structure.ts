import { fail, ok, type Result } from '../../../shared/result';
import { kindOf } from './kinds';

/** What is odd about a picture behind its header: its end is missing, it moves, or it is another kind of file as well. */
export type StructureProblem = 'cut-off' | 'animated' | 'two-kinds';

type Checked = Result<undefined, StructureProblem>;
const fine: Checked = ok(undefined);

const word = (name: string): number => [...name].reduce((value, letter) => value * 256 + letter.charCodeAt(0), 0);
const IEND = word('IEND');
const ACTL = word('acTL');

/** PNG (W3C PNG 5.3): chunks of length, type, data and CRC, up to IEND, behind which nothing may stand. */
function checkPng(view: DataView): Checked {
  let at = 8;
  while (at + 12 <= view.byteLength) {
    const type = view.getUint32(at + 4);
    const next = at + 12 + view.getUint32(at);
    if (next > view.byteLength) return fail('cut-off');
    if (type === ACTL) return fail('animated');
    if (type === IEND) return next === view.byteLength ? fine : fail('two-kinds');
    at = next;
  }
  return fail('cut-off');
}

/** How far from the end a ZIP archive's directory ends at most: its record and a comment. */
const ZIP_TAIL = 22 + 65_535;
const ZIP_END = [0x50, 0x4b, 0x05, 0x06];

function isZip(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - ZIP_TAIL));
  return tail.some((_, at) => ZIP_END.every((byte, place) => tail[at + place] === byte));
}

/** A PDF may begin anywhere in the first 1,024 bytes. */
const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-');

/** JPEG (ITU T.81, B.1.1.3): FF D9 ends it; in coded data an FF is followed by 00. Cameras write more behind it. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.lastIndexOf(0xd9); at > 0; at = bytes.lastIndexOf(0xd9, at - 1))
    if (bytes[at - 1] === 0xff) return at > startOfScan(bytes);
  return false;
}

/** Where the coded data begins: behind every segment that says its length; a thumbnail's end lies before it. */
function startOfScan(bytes: Uint8Array): number {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at + 1] !== 0xda) {
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    at += 2 + Math.max(2, length);
  }
  return at;
}

/** Checks what a decoder would pass over in silence. The header was read already. */
export function checkStructure(bytes: Uint8Array): Checked {
  if (isZip(bytes) || isPdf(bytes)) return fail('two-kinds');
  if (kindOf(bytes) === 'image/png') return checkPng(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return hasEnd(bytes) ? fine : fail('cut-off');
}
