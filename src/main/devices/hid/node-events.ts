import { watch } from 'node:fs';
import type { NodeEvents } from './device-watch';

/**
 * Linux: the kernel's own events for the `hidrawN` names in the device folder. Only arrival and removal count: writes
 * of other programs (a browser and a FIDO key) show up as `change` on the same names.
 * @param folder `/dev`
 */
export const hidrawEvents =
  (folder: string): NodeEvents =>
  (changed, failed) => {
    try {
      const watcher = watch(folder, { persistent: false }, (event, name) => {
        if (event === 'rename' && /^hidraw\d+$/.test(name ?? '')) changed();
      });
      watcher.on('error', failed);
      return () => watcher.close();
    } catch {
      queueMicrotask(failed);
      return () => undefined;
    }
  };
