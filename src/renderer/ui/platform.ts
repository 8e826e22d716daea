/** Whether this is a Mac, where Cmd stands for Ctrl. */
export const isMac = navigator.platform.startsWith('Mac');

/** A key cap as it is named on this keyboard: `Ctrl L`, on a Mac `⌘ L`. */
export const keyName = (keys: string, mac = isMac): string =>
  mac ? keys.replace('Ctrl', '⌘').replace('Alt', '⌥') : keys;
