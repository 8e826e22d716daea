import { utilityProcess } from 'electron';
import type { HostLauncher } from '../../devices/hid/host-process';

/** Starts HID hosts as utility processes of Electron; nothing that a native library prints reaches our own output. */
export const utilityLauncher = (path: string): HostLauncher => ({
  launch() {
    const child = utilityProcess.fork(path, [], { serviceName: 'Countersign HID host', stdio: 'ignore' });
    return {
      send: (message) => child.postMessage(message),
      onMessage: (take) => void child.on('message', take),
      onEnd: (ended) => void child.once('exit', ended),
      kill: () => void child.kill(),
    };
  },
});
