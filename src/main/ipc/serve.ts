import type { IpcMain } from 'electron';
import type { Contract } from '../../shared/ipc/contract';
import { DOOR } from '../../shared/ipc/names';
import type { Log } from '../log';
import { Answerer, type PlainHandlers } from './answer';
import { isTrusted } from './trusted-sender';
import type { Unseal } from './unseal';

/** What `serve` needs: the contracts, one handler for each call, who may ask, and who opens the seals. */
export interface Serving {
  readonly ipc: Pick<IpcMain, 'handle'>;
  readonly contract: Contract;
  readonly handlers: PlainHandlers;
  readonly isKnown: (webContentsId: number) => boolean;
  readonly unseal: Unseal;
  readonly log: Log;
}

/**
 * The one door from the renderers to main (SECURITY.md E7). Every question comes through it with its channel's name;
 * it always gets a reply, never an exception.
 */
export function serve({ ipc, contract, handlers, isKnown, unseal, log }: Serving): void {
  const answerer = new Answerer(contract, handlers, unseal, log);
  ipc.handle(DOOR, (event, channel: unknown, question: unknown) =>
    isTrusted(event, isKnown) ? answerer.answer({ channel, question }) : answerer.untrusted(),
  );
}
