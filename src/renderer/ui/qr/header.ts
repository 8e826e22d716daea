import { fail, ok, type Result } from '../../../shared/result';
import { kindOf, otherKindOf } from './kinds';

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Why a header can't be used: not PNG or JPEG by its first bytes (`other-kind` { kind } where it is known), or cut off. */
export type HeaderProblem = 'not-a-picture' | 'other-kind' | 'broken-header';

const sized = (width: number, height: number): Result<Size, HeaderProblem> =>
  width > 0 && height > 0 ? ok({ width, height }) : fail('broken-header');

/** PNG (W3C PNG 5.2, 11.2.1): signature, then IHDR with width and height, 4 bytes each, most significant first. */
function readPng(view: DataView): Result<Size, HeaderProblem> {
  const IHDR = 0x49484452;
  if (view.byteLength < 24 || view.getUint32(12) !== IHDR) return fail('broken-header');
  return sized(view.getUint32(16), view.getUint32(20));
}

/** Start-of-frame markers (ITU T.81, B.1.1.3): C0 to CF without DHT (C4), JPG (C8) and DAC (CC). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Markers without a length: TEM and RST0 to RST7. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** JPEG: goes from segment to segment up to the frame header, which has height and width, 2 bytes each. */
function readJpeg(view: DataView): Result<Size, HeaderProblem> {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) return fail('broken-header');
    if (isFrame(marker)) return sized(view.getUint16(at + 7), view.getUint16(at + 5));
    const length = view.getUint16(at + 2);
    if (marker === 0xff) at += 1;
    else if (isBare(marker)) at += 2;
    else if (length < 2) return fail('broken-header');
    else at += 2 + length;
  }
  return fail('broken-header');
}

function otherKind(bytes: Uint8Array): Result<never, HeaderProblem> {
  const kind = otherKindOf(bytes);
  return kind === null ? fail('not-a-picture') : fail('other-kind', { kind });
}

/** Reads how large a picture says it is, from its header alone; nothing is decoded. */
export function readSize(bytes: Uint8Array): Result<Size, HeaderProblem> {
  const kind = kindOf(bytes);
  if (kind === null) return otherKind(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return kind === 'image/png' ? readPng(view) : readJpeg(view);
}
