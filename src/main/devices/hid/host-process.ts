import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';

/** A running HID host as main sees it. Messages pass by structured clone. */
export interface HostProcess {
  /** Never throws; what meets a dead process is lost, and `onEnd` tells. */
  send(message: unknown): void;
  onMessage(take: (message: unknown) => void): void;
  /** Told once, however the process ended, also when it never started. */
  onEnd(ended: () => void): void;
  kill(): void;
}

/** Starts HID hosts: as a utility process in the app, as a child process in plain Node. */
export interface HostLauncher {
  launch(): HostProcess;
}

/**
 * The launcher of plain Node (CLI, tests). Nothing that a native library prints can reach our own output.
 * @param path the bundled `host.ts`
 * @param nodeOptions for tests that run the host from its source
 */
export const nodeLauncher = (path: string, nodeOptions: readonly string[] = []): HostLauncher => ({
  launch: () => wrapped(fork(path, { execArgv: [...nodeOptions], serialization: 'advanced', stdio: silent })),
});

const silent: ('ignore' | 'ipc')[] = ['ignore', 'ignore', 'ignore', 'ipc'];

/** `error` comes instead of `exit` when nothing could be started, and also besides it. */
const wrapped = (child: ChildProcess): HostProcess => ({
  send: (message) => void child.send(message as object, () => undefined),
  onMessage: (take) => void child.on('message', take),
  onEnd(ended) {
    let told = false;
    const tell = (): void => {
      if (!told) ended();
      told = true;
    };
    child.once('exit', tell).on('error', tell);
  },
  kill: () => void child.kill('SIGKILL'),
});
