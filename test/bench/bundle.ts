import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Line } from './measure';

/** Bytes of script and style that the window loads, as they are and compressed. */
export function bundleLine(): Line {
  const folder = 'out/renderer';
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|css|html)$/.test(name),
  );
  const files = names.map((name) => readFileSync(join(folder, name)));
  const kib = (sizes: readonly number[]): number => Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
  const plain = kib(files.map((file) => file.length));
  const packed = kib(files.map((file) => gzipSync(file).length));
  const limit = 1536;
  return {
    what: 'Size of the window’s code',
    ours: `${plain} KiB (${packed} KiB gzip)`,
    peer: '–',
    figure: `${plain} KiB`,
    limit: `≤ ${limit} KiB`,
    good: plain <= limit,
  };
}
