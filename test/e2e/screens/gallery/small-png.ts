import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Bytes of a pixel in what Chromium draws: 8 bits each of red, green, blue. */
const RGB = 3;
const MOST_COLOURS = 256;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function* chunksOf(png: Buffer): Generator<Chunk> {
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + png.readUInt32BE(at)) };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** What each filter predicts from the bytes left, above, and left above (PNG, 9.2). */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 4) {
    const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
    return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
  }
  return [0, left, up, (left + up) >> 1][filter] ?? 0;
}

/** Takes the filters back, in place; each row has its filter in front. */
function unfilter(rows: Buffer, stride: number): Buffer {
  const byte = (at: number, isThere: boolean) => (isThere ? (rows[at] ?? 0) : 0);
  for (let start = 0; start < rows.length; start += stride + 1) {
    const filter = rows[start] ?? 0;
    for (let x = 1; x <= stride; x++) {
      const at = start + x;
      const [hasLeft, hasUp] = [x > RGB, start > 0];
      const up = at - stride - 1;
      const guess = predicted(filter, byte(at - RGB, hasLeft), byte(up, hasUp), byte(up - RGB, hasLeft && hasUp));
      rows[at] = (rows[at] ?? 0) + guess;
    }
  }
  return rows;
}

const distance = (a: number, b: number): number =>
  Math.abs((a >> 16) - (b >> 16)) + Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) + Math.abs((a & 255) - (b & 255));

/** The most frequent colours, and for every colour the nearest of them. */
function paletteOf(pixels: Uint32Array): { readonly palette: readonly number[]; readonly index: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const palette = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour);
  const near = (colour: number) =>
    palette.reduce((best, one, at) => (distance(one, colour) < distance(palette[best] ?? 0, colour) ? at : best), 0);
  return { palette, index: new Map([...counts.keys()].map((colour) => [colour, near(colour)])) };
}

/** A screenshot with the 256 colours that it has most of: about half as long, and nobody sees the difference. */
export function smallPng(png: Buffer): Buffer {
  const chunks = [...chunksOf(png)];
  const header = Buffer.from(chunks.find(({ type }) => type === 'IHDR')?.data ?? []);
  if (header[8] !== 8 || header[9] !== 2) throw new Error('not a picture of 8 bits each of red, green, blue');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const stride = width * RGB;
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((each) => each.data));
  const rows = unfilter(inflateSync(data), stride);
  const place = (at: number) => Math.floor(at / width) * (stride + 1) + 1 + (at % width) * RGB;
  const pixels = Uint32Array.from({ length: width * height }, (_, at) => rows.readUIntBE(place(at), RGB));
  const { palette, index } = paletteOf(pixels);
  const indexed = Buffer.alloc((width + 1) * height);
  pixels.forEach((pixel, at) => {
    indexed[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = index.get(pixel) ?? 0;
  });
  header[9] = 3; // by palette
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflateSync(indexed, { level: 9 }))];
  return Buffer.concat([png.subarray(0, 8), ...parts, chunk('IEND', Buffer.alloc(0))]);
}
