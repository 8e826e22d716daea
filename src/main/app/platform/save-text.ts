import { writeFile } from 'node:fs/promises';
import { BrowserWindow, dialog } from 'electron';
import { fail, ok } from '../../../shared/result';
import type { SaveText } from '../../profiles/service';
import { fileProblem } from '../../vault/files/problems';

/** Asks by the system's dialog where to keep a text, in front of the window that is in use; it asks before it replaces. */
export const saveText: SaveText = async (name, text) => {
  const options = { defaultPath: name, filters: [{ name: 'JSON', extensions: ['json'] }] };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  if (canceled || filePath === undefined || filePath === '') return ok(false);
  try {
    await writeFile(filePath, text, 'utf8');
    return ok(true);
  } catch (error) {
    return fail(fileProblem(error));
  }
};
