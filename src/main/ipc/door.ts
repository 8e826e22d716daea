import { type IpcMain, ipcMain } from 'electron';

/** Electron's own end of the wire to the renderers; nothing but `serve` gets it. */
export const door: Pick<IpcMain, 'handle'> = ipcMain;
