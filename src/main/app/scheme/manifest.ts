import { readdirSync } from 'node:fs';
import { extname, join, posix } from 'node:path';

/** The kinds of file that the renderer's build has; nothing else is served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** A file that may be served: where it is and what it is. */
export interface ServedFile {
  readonly path: string;
  readonly type: string;
}

/** Every file that may be served, by the path in its address (`/assets/index-1a2b.js`). */
export type Manifest = ReadonlyMap<string, ServedFile>;

/** Lists the renderer's build once, at the start: what is put there later is not served. */
export function readManifest(folder: string): Manifest {
  return new Map(walk(folder, '/'));
}

function walk(folder: string, base: string): [string, ServedFile][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const name = posix.join(base, entry.name);
    if (entry.isDirectory()) return walk(path, name);
    const type = TYPES[extname(entry.name)];
    return entry.isFile() && type !== undefined ? [[name, { path, type }]] : [];
  });
}
