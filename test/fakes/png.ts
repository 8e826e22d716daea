import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** IHDR: size, 8 bits a pixel, grey. */
function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.writeUInt8(8, 8);
  return chunk('IHDR', data);
}

/** A whole grey PNG whose pixels `shade` (0 … 255) decides. */
export function png(width: number, height: number, shade: (x: number, y: number) => number): Buffer {
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_x, x) => shade(x, y))]),
  );
  const pixels = chunk('IDAT', deflateSync(Buffer.concat(rows)));
  return Buffer.concat([SIGNATURE, header(width, height), pixels, chunk('IEND', Buffer.alloc(0))]);
}

/** A PNG that says this size and holds next to nothing: what a pixel flood starts with. */
export const pngThatClaims = (width: number, height: number): Buffer =>
  Buffer.concat([
    SIGNATURE,
    header(width, height),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ]);

/** A picture of a QR code with its white margin, `scale` pixels a module. */
export function qrPng(text: string, scale = 4): Buffer {
  const { size, data } = encode(text, { border: 4 });
  const dark = (x: number, y: number) => data[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true;
  return png(size * scale, size * scale, (x, y) => (dark(x, y) ? 0 : 255));
}

/** A picture of several QR codes side by side. */
export function qrsPng(texts: readonly string[], scale = 5): Buffer {
  const codes = texts.map((text) => encode(text, { border: 6 }));
  const side = Math.max(...codes.map(({ size }) => size)) * scale;
  return png(side * codes.length, side, (x, y) => {
    const code = codes[Math.floor(x / side)];
    return code?.data[Math.floor(y / scale)]?.[Math.floor((x % side) / scale)] === true ? 0 : 255;
  });
}
