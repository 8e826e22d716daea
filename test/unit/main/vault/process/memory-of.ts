import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const pieceBytes = 4 << 20;
const overlap = 256;

/** The writable mappings of a process: start and end, from /proc/<pid>/maps (proc(5)). */
function mappings(pid: number): { start: number; end: number }[] {
  const lines = readFileSync(`/proc/${pid}/maps`, 'latin1').split('\n');
  return lines.flatMap((line) => {
    const [, start, end] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
    return start === undefined || end === undefined
      ? []
      : [{ start: Number.parseInt(start, 16), end: Number.parseInt(end, 16) }];
  });
}

/** Reads what can be read at an address; pages that were never touched give nothing. */
function readAt(memory: number, piece: Buffer, at: number, length: number): number {
  try {
    return readSync(memory, piece, 0, length, at);
  } catch {
    return 0;
  }
}

const count = (text: Buffer, needle: Uint8Array): number => {
  let found = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) found += 1;
  return found;
};

/** How often each needle stands in the memory of another process of ours. Linux only. */
export function searchMemory(pid: number, needles: ReadonlyMap<string, Uint8Array>): Map<string, number> {
  const found = new Map<string, number>();
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const piece = Buffer.alloc(pieceBytes);
  for (const { start, end } of mappings(pid))
    for (let at = start; at < end; at += pieceBytes - overlap) {
      const text = piece.subarray(0, readAt(memory, piece, at, Math.min(pieceBytes, end - at)));
      for (const [name, needle] of needles) {
        const hits = count(text, needle);
        if (hits > 0) found.set(name, (found.get(name) ?? 0) + hits);
      }
    }
  closeSync(memory);
  return found;
}
