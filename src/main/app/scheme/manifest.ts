import { readdirSync, readFileSync } from 'node:fs';
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

/** The scripts that the start page asks for, and those that these ask for, as their files. */
export function startScripts(manifest: Manifest): ReadonlySet<ServedFile> {
  const first = scriptsIn(manifest, manifest.get('/index.html'));
  return new Set([...first, ...first.flatMap((file) => scriptsIn(manifest, file))]);
}

function scriptsIn(manifest: Manifest, file: ServedFile | undefined): ServedFile[] {
  const text = file === undefined ? '' : readFileSync(file.path, 'utf8');
  const files = [...text.matchAll(/[\w-]+\.js\b/g)].map(([name]) => manifest.get(`/assets/${name}`));
  return files.filter((one) => one !== undefined);
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
