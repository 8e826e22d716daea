import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** What a test asks of a picture. */
export interface Png {
  readonly width: number;
  readonly height: number;
  /** How many different bytes its rows have; a blank picture has a few. */
  readonly variety: number;
}

const SIGNATURE = '89504e470d0a1a0a';

/** Reads a PNG file (RFC 2083, chapter 3) as far as the tests need; throws when it is none. */
export function readPng(path: string): Png {
  const file = readFileSync(path);
  if (file.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error(`${path} is no PNG`);
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(parts));
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), variety: new Set(rows).size };
}
