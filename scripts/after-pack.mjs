// electron-builder's hook between packing and the archive: takes out what the app never loads.
import { rmSync } from 'node:fs';
import path from 'node:path';

/** Electron's own start page; electron-builder leaves it in when Electron comes from a folder. */
export default function afterPack({ appOutDir }) {
  rmSync(path.join(appOutDir, 'resources/default_app.asar'), { force: true });
}
