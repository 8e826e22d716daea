import { judge } from './judge';

self.addEventListener('message', ({ data: passphrase }: MessageEvent<string>) => {
  self.postMessage(judge(passphrase));
});
