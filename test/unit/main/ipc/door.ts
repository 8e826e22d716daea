import type { IpcMainInvokeEvent } from 'electron';
import type { PlainHandlers } from '../../../../src/main/ipc/answer';
import { serve } from '../../../../src/main/ipc/serve';
import type { Unseal } from '../../../../src/main/ipc/unseal';
import { LineLog } from '../../../../src/main/log';
import type { Contract } from '../../../../src/shared/ipc/contract';
import { contracts } from '../../../../src/shared/ipc/contracts';
import type { Result } from '../../../../src/shared/result';
import { ok } from '../../../../src/shared/result';

/** What the fake Electron says of a sender; by default the main frame of a window of ours at our page. */
export interface FakeSender {
  readonly window?: number;
  readonly url?: string;
  readonly frame?: 'main' | 'sub' | 'gone';
}

const OUR_WINDOW = 7;

/** The served door with a fake Electron in front of it and a log that is kept. */
export function openDoor(contract: Contract = contracts, handlers: PlainHandlers = entering(contract).handlers) {
  const lines: string[] = [];
  const log = new LineLog({ write: (line) => lines.push(line) }, { now: () => 0 });
  type Listener = (event: IpcMainInvokeEvent, ...values: unknown[]) => unknown;
  const listeners = new Map<string, Listener>();
  const ipc = { handle: (name: string, listener: Listener) => void listeners.set(name, listener) };
  serve({ ipc, contract, handlers, isKnown: (id) => id === OUR_WINDOW, unseal, log });
  const [listener] = listeners.values();
  const ask = async (channel: unknown, question: unknown, sender: FakeSender = {}) =>
    (await listener?.(eventOf(sender), channel, question)) as Result<unknown, string>;
  return { ask, lines, names: [...listeners.keys()] };
}

/** Seals that are plain bytes; the real ones have tests of their own. */
const unseal: Unseal = (_channel, _path, sealed) => (sealed instanceof Uint8Array ? sealed.slice() : null);

/** Handlers that count how often they are entered. */
export function entering(contract: Contract, reply: unknown = ok({})) {
  const entered: { channel: string; question: unknown }[] = [];
  const handlers = Object.fromEntries(
    Object.keys(contract).map((channel) => [
      channel,
      (question: unknown) => {
        entered.push({ channel, question: structuredClone(question) }); // secrets are lent
        return reply;
      },
    ]),
  );
  return { entered, handlers };
}

function eventOf({ window = OUR_WINDOW, url = 'app://countersign/index.html', frame = 'main' }: FakeSender) {
  const mainFrame = { url: 'app://countersign/index.html', processId: 4, routingId: 1 };
  const own = frame === 'main' ? { ...mainFrame, url } : { url, processId: 4, routingId: 9 };
  return {
    sender: { id: window, mainFrame },
    senderFrame: frame === 'gone' ? null : own,
  } as unknown as IpcMainInvokeEvent;
}
