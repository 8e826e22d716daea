import { encode } from 'uqr';

const WIDTH = 640;
const HEIGHT = 480;
const SCALE = 8;

/** A film (YUV4MPEG2, 4:2:0) of one frame again and again that shows a QR code: what Chromium's fake camera plays. */
export function qrFilm(text: string, frames = 10): Buffer {
  const { size, data } = encode(text, { border: 4 });
  const [left, top] = [(WIDTH - size * SCALE) >> 1, (HEIGHT - size * SCALE) >> 1];
  const luma = Buffer.alloc(WIDTH * HEIGHT, 235);
  for (let y = 0; y < size * SCALE; y++)
    for (let x = 0; x < size * SCALE; x++)
      if (data[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)]) luma[(top + y) * WIDTH + left + x] = 16;
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame)]);
}
