import { fail, ok, type Result } from '../../../shared/result';
import { type CheckedPicture, checkPicture, type PictureProblem } from './check-picture';
import { type Decoder, openDecoder } from './decoder';
import type { Size } from './header';

/** Why no text came out of a picture. `code-without-text`: what the code holds is no text. */
export type CodeProblem = PictureProblem | 'not-decoded' | 'no-code' | 'code-without-text' | 'took-too-long';

/** Longest sides in pixels that are tried, one after the other: small is quick, large finds small codes. */
const SIDES = [1000, 2000] as const;

/** Sizes to try for a picture; a small picture is tried once, as it is. */
function sizesFor({ width, height }: Size): readonly Size[] {
  const longest = Math.max(width, height);
  const scale = (side: number) => Math.min(1, side / longest);
  const scales = [...new Set(SIDES.map(scale))];
  return scales.map((by) => ({
    width: Math.max(1, Math.round(width * by)),
    height: Math.max(1, Math.round(height * by)),
  }));
}

/** Draws a picture on white (a transparent margin would be black) and gives its pixels. */
function pixelsOf(bitmap: ImageBitmap, { width, height }: Size): ImageData | null {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

async function decode({ blob, size }: CheckedPicture): Promise<ImageBitmap | null> {
  try {
    const bitmap = await createImageBitmap(blob);
    const same = bitmap.width * bitmap.height === size.width * size.height;
    if (same) return bitmap;
    bitmap.close();
    return null;
  } catch {
    return null;
  }
}

/** Looks at the picture in each size until one shows a code. */
async function look(decoder: Decoder, bitmap: ImageBitmap, sizes: readonly Size[]): Promise<Found> {
  for (const [index, size] of sizes.entries()) {
    const pixels = pixelsOf(bitmap, size);
    if (!pixels) return fail('not-decoded');
    const texts = await decoder.read(pixels, index === sizes.length - 1);
    if (texts === null) return fail('took-too-long');
    if (texts.length > 0) return withText(texts);
  }
  return fail('no-code');
}

type Found = Result<readonly string[], CodeProblem>;

function withText(texts: readonly string[]): Found {
  const readable = texts.filter((text) => text !== '');
  return readable.length > 0 ? ok(readable) : fail('code-without-text');
}

/**
 * Finds the texts of the QR codes in a picture file, at least one. The limits are checked on the header before it is
 * decoded; it is decoded in memory, without an address and without a copy on disk (SECURITY.md I7).
 */
export async function findCodes(file: Blob): Promise<Found> {
  const checked = await checkPicture(file);
  if (!checked.ok) return checked;
  const bitmap = await decode(checked.value);
  if (!bitmap) return fail('not-decoded');
  const decoder = openDecoder();
  try {
    return await look(decoder, bitmap, sizesFor(checked.value.size));
  } finally {
    decoder.close();
    bitmap.close();
  }
}
