import type { DecodeRequest } from './decode.worker';
import workerUrl from './decode.worker?worker&url';

/** Looks for codes in a thread of its own, so that the window goes on being drawn. */
export interface Decoder {
  /** Texts of the codes that were found; null when it took too long or the thread broke. One picture at a time. */
  read(image: ImageData, thorough: boolean): Promise<readonly string[] | null>;
  close(): void;
}

/** How long one picture may take (SECURITY.md I, head). A screen of 4K takes about a second. */
const MOST_MS = 10_000;

/** What browsers with Trusted Types have; the policy lets the one script of ours through (SECURITY.md E2). */
interface TypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}
const types = (globalThis as { readonly trustedTypes?: TypesFactory }).trustedTypes;
const policy = types?.createPolicy('countersign-decoder', {
  createScriptURL: (url) => {
    if (url !== workerUrl) throw new TypeError('not the decoder');
    return url;
  },
});

const startWorker = (): Worker =>
  new Worker((policy?.createScriptURL(workerUrl) ?? workerUrl) as string, { type: 'module' });

/** Starts the thread; whoever starts it closes it. */
export function openDecoder(): Decoder {
  let worker: Worker | null = null;
  const close = () => {
    worker?.terminate();
    worker = null;
  };
  const read = (image: ImageData, thorough: boolean) =>
    new Promise<readonly string[] | null>((done) => {
      worker ??= startWorker();
      const end = (texts: readonly string[] | null) => {
        clearTimeout(timer);
        if (texts === null) close();
        done(texts);
      };
      const timer = setTimeout(() => end(null), MOST_MS);
      worker.onmessage = ({ data }: MessageEvent<readonly string[]>) => end(data);
      worker.onerror = () => end(null);
      const { data, width, height } = image;
      const request: DecodeRequest = { data, width, height, thorough };
      worker.postMessage(request, [data.buffer]);
    });
  return { read, close };
}
