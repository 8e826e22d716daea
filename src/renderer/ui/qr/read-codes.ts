import jsQr, { type QRCode } from 'jsqr';

/** Pixels as a canvas gives them: red, green, blue, opacity, row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** How many codes of one picture are read. */
const most = 6;

/** One code; null where there is none. The decoder throws on some pictures that only look like a code. */
function readOne({ data, width, height }: Pixels): QRCode | null {
  try {
    return jsQr(data, width, height);
  } catch {
    return null;
  }
}

/** Paints the place of a code white, so that the next look finds another. */
function cover({ data, width, height }: Pixels, { location }: QRCode): void {
  const corners = [
    location.topLeftCorner,
    location.topRightCorner,
    location.bottomLeftCorner,
    location.bottomRightCorner,
  ];
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const left = Math.max(0, Math.floor(Math.min(...xs)) - 2);
  const right = Math.min(width, Math.ceil(Math.max(...xs)) + 2);
  const bottom = Math.min(height, Math.ceil(Math.max(...ys)) + 2);
  for (let y = Math.max(0, Math.floor(Math.min(...ys)) - 2); y < bottom; y += 1)
    if (right > left) data.fill(255, (y * width + left) * 4, (y * width + right) * 4);
}

function readAll(pixels: Pixels): readonly string[] {
  const texts: string[] = [];
  while (texts.length < most) {
    const found = readOne(pixels);
    if (found === null) break;
    texts.push(found.data);
    cover(pixels, found);
  }
  return texts;
}

/** A part of a picture as pixels of its own. */
function part({ data, width }: Pixels, left: number, top: number, side: { width: number; height: number }): Pixels {
  const piece = new Uint8ClampedArray(side.width * side.height * 4);
  for (let y = 0; y < side.height; y += 1) {
    const from = ((top + y) * width + left) * 4;
    piece.set(data.subarray(from, from + side.width * 4), y * side.width * 4);
  }
  return { data: piece, ...side };
}

/** How a picture is cut: into halves side by side, one above the other, both. */
const cuts = [
  [2, 1],
  [1, 2],
  [2, 2],
] as const;

/** Parts that overlap by half: what is small, or beside another code, stands alone in one of them. */
function* parts(pixels: Pixels): Generator<Pixels> {
  for (const [across, down] of cuts) {
    const side = { width: Math.floor(pixels.width / across), height: Math.floor(pixels.height / down) };
    if (Math.min(side.width, side.height) < 64) continue;
    for (let row = 0; row < 2 * down - 1; row += 1)
      for (let column = 0; column < 2 * across - 1; column += 1)
        yield part(pixels, (column * side.width) >> 1, (row * side.height) >> 1, side);
  }
}

/**
 * Reads the QR codes of a picture: their texts, each once, '' for one that holds no text. Paints over the pixels.
 * @param thorough looks into parts of the picture too when the whole shows none
 */
export function readCodes(pixels: Pixels, thorough: boolean): readonly string[] {
  const whole = readAll(pixels);
  if (whole.length > 0 || !thorough) return [...new Set(whole)];
  return [...new Set([...parts(pixels)].flatMap(readAll))].slice(0, most);
}
