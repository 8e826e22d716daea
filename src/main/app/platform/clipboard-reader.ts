import * as electron from 'electron';
import { mayRead } from '../../capture/clipboard-formats';
import type { ClipboardReader, Look } from '../../capture/clipboard-watch';

/** The clipboard before Electron 44: it answers at once, and lists every format by its system's name. */
interface OlderClipboard {
  availableFormats(): string[];
  readText(): string;
}
const older = 'availableFormats' in electron.clipboard ? (electron.clipboard as unknown as OlderClipboard) : null;

/** It does not tell a text's size beforehand; the watch looks less often while the text is too long. */
function lookOlder(clipboard: OlderClipboard, most: number): Look {
  if (!mayRead(clipboard.availableFormats())) return 'nothing';
  const text = clipboard.readText();
  return text.length > most ? 'too-long' : { text };
}

/** Electron 44 and newer: the text comes as a blob, whose size is known before it is read. */
async function lookNewer(most: number): Promise<Look> {
  const items = await electron.clipboard.read();
  const item = items.find(({ types }) => types.includes('text/plain'));
  if (item === undefined || !mayRead(items.flatMap(({ types }) => types))) return 'nothing';
  const blob = await item.getType('text/plain');
  return blob.size > most ? 'too-long' : { text: await blob.text() };
}

/** The system's clipboard as the watch looks at it. */
export const clipboardReader: ClipboardReader = {
  look: async (most) => (older === null ? lookNewer(most) : lookOlder(older, most)),
};
