import type { WebPreferences } from 'electron';

/** What a page is allowed to be (SECURITY.md E1); the same for every window. */
export function pagePreferences(preload: string, names: readonly string[], devTools: boolean): WebPreferences {
  return {
    preload,
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
    enableWebSQL: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    disableDialogs: true,
    autoplayPolicy: 'user-gesture-required',
  };
}
