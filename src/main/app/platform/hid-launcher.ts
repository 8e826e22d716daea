import { utilityProcess } from 'electron';
import type { HostLauncher } from '../../devices/hid/host-process';

/**
 * Starts the HID host as a utility process of Electron; not before the app is ready. Nothing that a native library
 * prints reaches our own output.
 * @param path the bundled `devices/hid/host.ts`
 */
export const utilityLauncher = (path: string): HostLauncher => ({
  launch() {
    const host = utilityProcess.fork(path, [], { serviceName: 'Countersign HID host', stdio: 'ignore' });
    return {
      send: (message) => host.postMessage(message),
      onMessage: (take) => void host.on('message', take),
      onEnd: (ended) => void host.once('exit', ended),
      kill: () => void host.kill(),
    };
  },
});
