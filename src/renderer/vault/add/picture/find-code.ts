import { fail, ok, type Result } from '../../../../shared/result';
import { type CheckedPicture, checkPicture, type PictureProblem } from './check-picture';
import type { Size } from './header';

/** Why no text came out of a picture. */
export type CodeProblem = PictureProblem | 'not-decoded' | 'no-code';

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

/**
 * Finds the text of the QR code in a picture file. The limits are checked on the header before it is decoded; it is
 * decoded in memory, without an address and without a copy on disk.
 */
export async function findCode(file: Blob): Promise<Result<string, CodeProblem>> {
  const checked = await checkPicture(file);
  if (!checked.ok) return checked;
  const bitmap = await decode(checked.value);
  if (!bitmap) return fail('not-decoded');
  const { default: jsQr } = await import('jsqr');
  try {
    for (const size of sizesFor(checked.value.size)) {
      const pixels = pixelsOf(bitmap, size);
      const found = pixels ? jsQr(pixels.data, size.width, size.height) : null;
      pixels?.data.fill(0);
      if (found && found.data !== '') return ok(found.data);
    }
    return fail('no-code');
  } finally {
    bitmap.close();
  }
}
