import { type Pixels, readCodes } from './read-codes';

/** A picture to look at; the answer is its codes' texts. */
export interface DecodeRequest extends Pixels {
  readonly thorough: boolean;
}

self.addEventListener('message', ({ data: request }: MessageEvent<DecodeRequest>) => {
  const texts = readCodes(request, request.thorough);
  request.data.fill(0);
  self.postMessage(texts);
});
