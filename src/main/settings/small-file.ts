import type { Result } from '../../shared/result';
import { ok } from '../../shared/result';
import { readPlain } from '../vault/files/read-plain';

/** The file of the appearance. */
export const appearanceFile = 'appearance.json';

const MAX_BYTES = 64 * 1024;

/** What a small plain file has in it, unchecked; null where it is no JSON. The failures are those of `readPlain`. */
export function readUnchecked(folder: string, name: string): Result<unknown, SmallFileProblem> {
  const read = readPlain(`${folder}/${name}`, MAX_BYTES);
  return read.ok ? ok(parse(read.value.bytes)) : read;
}

type SmallFileProblem = Extract<ReturnType<typeof readPlain>, { ok: false }>['error']['code'];

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
