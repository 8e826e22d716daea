import { type IpcMain, ipcMain } from 'electron';
import { DOOR } from '../../shared/ipc/names';

/** Electron's own end of the wire to the renderers; nothing but `serve` gets it. */
export type Door = Pick<IpcMain, 'handle'>;

type Listener = Parameters<Door['handle']>[1];

/**
 * Opens the door at once: a question that comes before `serve` listens waits for it. Once in a process.
 * @param asked told of every question
 */
export function openDoor(asked: () => void): Door {
  let listen: (listener: Listener) => void = () => {};
  const listener = new Promise<Listener>((take) => {
    listen = take;
  });
  ipcMain.handle(DOOR, async (event, ...words) => {
    asked();
    return (await listener)(event, ...words);
  });
  return { handle: (_channel, served) => listen(served) };
}
