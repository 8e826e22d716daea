/** The host's end of the wire to main. */
export interface HostPort {
  /** Passes by structured clone. */
  send(message: unknown): void;
  onMessage(take: (message: unknown) => void): void;
}

/** Electron's `process.parentPort`, where the host is a utility process. Named here since only `main/app` may import electron. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', take: (event: { readonly data: unknown }) => void): void;
}

const parentPort = (): ParentPort | undefined => (process as { parentPort?: ParentPort }).parentPort;

/** The wire that this process was started with: Electron's, or the IPC channel of `child_process.fork`. */
export function hostPort(): HostPort {
  const port = parentPort();
  if (port === undefined) return forkPort();
  return {
    send: (message) => port.postMessage(message),
    onMessage: (take) => port.on('message', (event) => take(event.data)),
  };
}

/** When main is gone nobody needs the host. A message that meets a closed channel is lost on purpose. */
function forkPort(): HostPort {
  process.on('disconnect', () => process.exit());
  return {
    send: (message) => void process.send?.(message, undefined, {}, () => undefined),
    onMessage: (take) => void process.on('message', take),
  };
}
