import { type IpcMain, ipcMain } from 'electron';
import { DOOR } from '../../shared/ipc/names';

/** Electron's own end of the wire to the renderers; nothing but `serve` gets it. */
export type Door = Pick<IpcMain, 'handle'>;

type Listener = Parameters<Door['handle']>[1];

/** Opens the door at once: a question that comes before `serve` listens waits for it. `asked`: one came. Once in a process. */
export function openDoor(): { readonly door: Door; readonly asked: Promise<void> } {
  let listen: (listener: Listener) => void = () => {};
  const listener = new Promise<Listener>((take) => {
    listen = take;
  });
  const asked = new Promise<void>((come) =>
    ipcMain.handle(DOOR, async (event, ...words) => {
      come();
      return (await listener)(event, ...words);
    }),
  );
  return { door: { handle: (_channel, served) => listen(served) }, asked };
}
