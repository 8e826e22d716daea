import decodeUrl from './qr/decode.worker?worker&url';
import judgeUrl from './strength/judge.worker?worker&url';

/** The scripts that run in a thread of their own, and no others (SECURITY.md E2). */
const scripts = { decode: decodeUrl, judge: judgeUrl } as const;

/** What browsers with Trusted Types have; the policy lets the scripts above through. */
interface TypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}
const types = (globalThis as { readonly trustedTypes?: TypesFactory }).trustedTypes;
const policy = types?.createPolicy('countersign-threads', {
  createScriptURL: (url) => {
    if (!Object.values(scripts).includes(url)) throw new TypeError('no thread of ours');
    return url;
  },
});

/** A thread that answers questions in their order, so that the window goes on being drawn. */
export interface Thread<Q, A> {
  /** Null when the thread took longer than `mostMs`, broke or was closed; the next question starts a new one. */
  ask(question: Q, passed?: Transferable[]): Promise<A | null>;
  close(): void;
}

/** Opens a thread, which starts with its first question; whoever opens it closes it. */
export function openThread<Q, A>(name: keyof typeof scripts, mostMs: number): Thread<Q, A> {
  const url = scripts[name];
  const waiting: ((answer: A | null) => void)[] = [];
  let worker: Worker | null = null;
  const close = () => {
    worker?.terminate();
    worker = null;
    for (const take of waiting.splice(0)) take(null);
  };
  const start = () => {
    const started = new Worker((policy?.createScriptURL(url) ?? url) as string, { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<A>) => waiting.shift()?.(data);
    started.onerror = close;
    return started;
  };
  const ask = (question: Q, passed: Transferable[] = []) =>
    new Promise<A | null>((done) => {
      const timer = setTimeout(close, mostMs);
      waiting.push((answer) => {
        clearTimeout(timer);
        done(answer);
      });
      worker ??= start();
      worker.postMessage(question, passed);
    });
  return { ask, close };
}
