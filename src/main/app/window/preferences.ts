import type { WebPreferences } from 'electron';

/** The pages' session: in memory only, so that nothing a page holds gets onto the disk through a cache or a store. */
export const PARTITION = 'pages';

/** What a page is allowed to be (SECURITY.md E1); the same for every window. */
export function pagePreferences(preload: string, names: readonly string[], devTools: boolean): WebPreferences {
  return {
    preload,
    partition: PARTITION,
    additionalArguments: [...names],
    devTools,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    disableBlinkFeatures: 'FileSystemAccess,FileSystemAccessLocal',
    enableWebSQL: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    disableDialogs: true,
    autoplayPolicy: 'user-gesture-required',
  };
}
