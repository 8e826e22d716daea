import * as electron from 'electron';
import type { SystemClipboard } from '../clipboard';

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

/** The system's clipboard through Electron. Before 44 its functions answer at once; waiting for them does no harm. */
export const systemClipboard: SystemClipboard = {
  conceals: Item !== undefined,
  async read() {
    return electron.clipboard.readText();
  },
  async write(text, conceal) {
    if (Item === undefined || !conceal) await electron.clipboard.writeText(text);
    else await electron.clipboard.write([new Item({ 'text/plain': text, ...marks() })]);
  },
  async clear() {
    electron.clipboard.clear();
  },
};
