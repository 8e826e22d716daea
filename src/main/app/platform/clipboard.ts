import * as electron from 'electron';
import type { ClipboardAdapter } from '../../verification/clipboard';

/** Names under which systems look for "do not keep this": Windows (two), macOS, KDE. */
const CONCEAL: Readonly<Record<string, string>> = {
  ExcludeClipboardContentFromMonitorProcessing: '1',
  CanIncludeInClipboardHistory: '0',
  'org.nspasteboard.ConcealedType': '1',
  'x-kde-passwordManagerHint': 'secret',
};

/** Electron 44 and newer write several formats at once; before that a text goes alone. */
const Item: typeof electron.ClipboardItem | undefined = electron.ClipboardItem;

const marks = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(CONCEAL).map(([name, value]) => [`electron application/osclipboard;format="${name}"`, value]),
  );

/** Whether this Electron can keep a copied text out of clipboard histories. */
export const concealsCopies = Item !== undefined;

/** The system's clipboard through Electron: answers at once before version 44, later since. */
export const systemClipboard: ClipboardAdapter = {
  read: () => electron.clipboard.readText(),
  write: (text, conceal) =>
    Item === undefined || !conceal
      ? electron.clipboard.writeText(text)
      : electron.clipboard.write([new Item({ 'text/plain': text, ...marks() })]),
};
