import { openThread } from '../threads';
import type { DecodeRequest } from './decode.worker';

/** Looks for codes in a thread of its own. */
export interface Decoder {
  /** Texts of the codes that were found; null when it took too long or the thread broke. One picture at a time. */
  read(image: ImageData, thorough: boolean): Promise<readonly string[] | null>;
  close(): void;
}

/** How long one picture may take (SECURITY.md I, head). A screen of 4K takes about a second. */
const MOST_MS = 10_000;

/** Opens a decoder; whoever opens it closes it. */
export function openDecoder(): Decoder {
  const { ask, close } = openThread<DecodeRequest, readonly string[]>('decode', MOST_MS);
  const read = ({ data, width, height }: ImageData, thorough: boolean) =>
    ask({ data, width, height, thorough }, [data.buffer]);
  return { read, close };
}
