import type { WebPreferences } from 'electron';

/** The pages' session: in memory only, so that nothing a page holds gets onto the disk through a cache or a store. */
export const PARTITION = 'pages';

/** What a page of ours is allowed to be (SECURITY.md E1). */
export const pagePreferences = (preload: string, devTools: boolean): WebPreferences => ({
  ...safePreferences(),
  preload,
  partition: PARTITION,
  devTools,
});

/** What a page that is not ours is allowed to be (the portal in the tour): the same, with no bridge to main at all. */
export const foreignPreferences = (partition: string): WebPreferences => ({
  ...safePreferences(),
  partition,
  devTools: false,
});

/** The same for every window. */
function safePreferences(): WebPreferences {
  return {
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
