import type { ContextBridge, IpcRenderer } from 'electron';
import { type ChannelNames, DOOR, NEWS } from '../shared/ipc/names';
import { partAt } from '../shared/ipc/sealed';
import { seal } from './seal';

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
  const secrets = new Map(Object.entries(names.sealed));
  let key: Uint8Array | null = null;
  const takers = new Map(names.events.map((name) => [name, new Set<Take>()]));
  ipc.on(NEWS, (_event, channel: string, fact: unknown) => {
    for (const take of takers.get(channel) ?? []) take(fact);
  });
  bridge.exposeInMainWorld('countersign', Object.freeze({ call, on }));

  async function call(channel: string, question: unknown): Promise<unknown> {
    if (!calls.has(channel)) return refused;
    try {
      return await ipc.invoke(DOOR, channel, await sealed(channel, question));
    } catch {
      return refused; // it could not be cloned (functions, symbols), or sealed
    }
  }

  /** The question with its secret texts sealed; what is no text stays, and main refuses it. */
  async function sealed(channel: string, question: unknown): Promise<unknown> {
    let all = question;
    for (const path of secrets.get(channel) ?? []) {
      const part = partAt(all, path);
      if (typeof part?.value === 'string') all = part.put(await seal(await mainsKey(), part.value, channel, path));
    }
    return all;
  }

  /** Asked for once. */
  async function mainsKey(): Promise<Uint8Array> {
    if (key !== null) return key;
    const reply: unknown = await ipc.invoke(DOOR, 'app/sealing-key', {});
    const value = partAt(reply, 'value.key')?.value;
    if (!(value instanceof Uint8Array)) throw new Error('no key');
    key = value;
    return key;
  }

  function on(channel: string, take: Take): () => void {
    const all = takers.get(channel);
    if (all === undefined || typeof take !== 'function') return () => undefined;
    const own: Take = (fact) => take(fact);
    all.add(own);
    return () => void all.delete(own);
  }
}
