import type { ContextBridge, IpcRenderer } from 'electron';
import { type ChannelNames, DOOR, NEWS } from '../shared/ipc/names';

type Take = (fact: unknown) => void;

const refused = { ok: false, error: { code: 'bad-request', facts: {} } } as const;

/**
 * Puts `window.countersign` on the page (see `Bridge`): `call` and `on`, for the names of the contracts only. No event
 * object, no channel of Electron's and no `ipcRenderer` ever reaches the page; context isolation freezes what does.
 */
export function exposeBridge(
  bridge: Pick<ContextBridge, 'exposeInMainWorld'>,
  ipc: Pick<IpcRenderer, 'invoke' | 'on'>,
  names: ChannelNames,
): void {
  const calls = new Set(names.calls);
  const takers = new Map(names.events.map((name) => [name, new Set<Take>()]));
  ipc.on(NEWS, (_event, channel: string, fact: unknown) => {
    for (const take of takers.get(channel) ?? []) take(fact);
  });
  bridge.exposeInMainWorld('countersign', Object.freeze({ call, on }));

  async function call(channel: string, question: unknown): Promise<unknown> {
    if (!calls.has(channel)) return refused;
    try {
      return await ipc.invoke(DOOR, channel, question);
    } catch {
      return refused; // it could not be cloned: functions, symbols
    }
  }

  function on(channel: string, take: Take): () => void {
    const all = takers.get(channel);
    if (all === undefined || typeof take !== 'function') return () => undefined;
    const own: Take = (fact) => take(fact);
    all.add(own);
    return () => void all.delete(own);
  }
}
