import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Line } from './measure';

/** The word lists of the strength meter, which a thread reads when a new passphrase is typed. */
const LISTS = /judge\.worker/;

/** Bytes of script and style that the window loads, as they are and compressed; and those of the lists, apart. */
export function bundleLines(): readonly Line[] {
  const window = sizeLine('Size of the window’s code', (name) => !LISTS.test(name));
  const limit = 1536;
  return [
    { ...window.line, limit: `≤ ${limit} KiB`, good: window.kib <= limit },
    { ...sizeLine('… of the strength meter’s word lists', (name) => LISTS.test(name)).line, limit: '–', good: true },
  ];
}

function sizeLine(what: string, isPart: (name: string) => boolean) {
  const folder = 'out/renderer';
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(js|css|html)$/.test(name) && isPart(name),
  );
  const files = names.map((name) => readFileSync(join(folder, name)));
  const kib = (sizes: readonly number[]): number => Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
  const plain = kib(files.map((file) => file.length));
  const packed = kib(files.map((file) => gzipSync(file).length));
  return { kib: plain, line: { what, ours: `${plain} KiB (${packed} KiB gzip)`, peer: '–', figure: `${plain} KiB` } };
}
