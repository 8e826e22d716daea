import { app } from 'electron';
import type { AppInfo } from '../../shared/app/contract';
import { concealsCopies } from './platform/clipboard';

const platforms: Readonly<Record<string, AppInfo['platform']>> = { win32: 'win', darwin: 'mac' };

/** What the app says of itself. */
export const aboutThisApp = (): AppInfo => ({
  version: app.getVersion(),
  electron: process.versions['electron'] ?? 'unknown',
  platform: platforms[process.platform] ?? 'linux',
  concealedClipboard: concealsCopies,
});
