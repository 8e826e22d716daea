import { isOurs } from './origin';

/** The parts of a frame that tell who is asking. Electron's `WebFrameMain` has them. */
export interface Frame {
  readonly url: string;
  readonly processId: number;
  readonly routingId: number;
}

/** Who sent a question: Electron's `IpcMainInvokeEvent`. The frame is null when it is gone already. */
export interface Sender {
  readonly sender: { readonly id: number; readonly mainFrame: Frame };
  readonly senderFrame: Frame | null;
}

/**
 * Whether a question comes from the main frame of a window of ours that shows a page of ours.
 * @param isKnown whether a webContents id belongs to a window that the app made and still uses
 */
export function isTrusted({ sender, senderFrame }: Sender, isKnown: (id: number) => boolean): boolean {
  if (senderFrame === null || !isKnown(sender.id) || !isOurs(senderFrame.url)) return false;
  const { mainFrame } = sender;
  return senderFrame.processId === mainFrame.processId && senderFrame.routingId === mainFrame.routingId;
}
