import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

const CHUNK = 4 * 1024 * 1024;

/** The forms in which a text may lie in memory. */
export function formsOf(secret: string): Readonly<Record<string, Buffer>> {
  const bytes = Buffer.from(secret);
  return {
    'utf-8': bytes,
    'utf-16': Buffer.from(secret, 'utf16le'),
    hex: Buffer.from(bytes.toString('hex')),
    base64: Buffer.from(bytes.toString('base64').replace(/=+$/, '').slice(0, -2)),
  };
}

/** A process and all of its children, by what they are (`--type=`, `browser` for main itself). */
export function processTree(root: number): ReadonlyMap<number, string> {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = /^PPid:\s+(\d+)/m.exec(readOr(`/proc/${name}/status`))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isOurs = (id: number): boolean => id === root || (parents.has(id) && isOurs(parents.get(id) ?? 0));
  const kind = (id: number) => /--type=([\w-]+)/.exec(readOr(`/proc/${id}/cmdline`))?.[1] ?? 'browser';
  return new Map([...parents.keys()].filter(isOurs).map((id) => [id, kind(id)]));
}

/** How often each form is found in the writable memory of a process. */
export function searchMemory(id: number, forms: Readonly<Record<string, Buffer>>): Record<string, number> {
  const found: Record<string, number> = {};
  const memory = openOrNone(`/proc/${id}/mem`);
  if (memory === null) return found;
  for (const [start, end] of writableRanges(id)) scan(memory, start, end, forms, found);
  closeSync(memory);
  return found;
}

function scan(
  memory: number,
  start: number,
  end: number,
  forms: Readonly<Record<string, Buffer>>,
  found: Record<string, number>,
) {
  for (let at = start; at < end; at += CHUNK) {
    const bytes = Buffer.alloc(Math.min(CHUNK + 256, end - at));
    const read = readOrNone(memory, bytes, at);
    for (const [name, form] of Object.entries(forms))
      for (let hit = bytes.indexOf(form); hit !== -1 && hit < Math.min(CHUNK, read); hit = bytes.indexOf(form, hit + 1))
        found[name] = (found[name] ?? 0) + 1;
  }
}

function writableRanges(id: number): [number, number][] {
  const lines = readOr(`/proc/${id}/maps`).split('\n');
  return lines.flatMap((line) => {
    const [, start, end] = /^([\da-f]+)-([\da-f]+) rw/.exec(line) ?? [];
    return start === undefined || end === undefined
      ? []
      : [[Number.parseInt(start, 16), Number.parseInt(end, 16)] as [number, number]];
  });
}

/** A process may have ended meanwhile, and with it what it had in memory. */
function openOrNone(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
}

/** Some ranges cannot be read (guard pages, device memory). */
function readOrNone(memory: number, bytes: Buffer, at: number): number {
  try {
    return readSync(memory, bytes, 0, bytes.length, at);
  } catch {
    return 0;
  }
}

/** A file of `/proc`; empty when its process has ended meanwhile. */
export function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
