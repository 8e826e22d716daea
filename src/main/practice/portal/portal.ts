import { getRequestListener } from '@hono/node-server';
import type { Clock } from '../../../shared/clock';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { Account, AccountCard } from './accounts';
import { cardOf, newAccounts } from './accounts';
import { createApp } from './app';
import { steadyClock } from './clock';
import type { ListenCode, Listener } from './listener';
import { listen } from './listener';
import type { PortalEvent } from './login';
import { createLogin } from './login';
import type { PhoneLine } from './phone-line';
import { createPhones } from './phones';
import type { Random } from './random';
import { systemRandom } from './random';
import type { Limits } from './rules';
import { createSessions } from './sessions';
import { createStore } from './store';
import { openStoreFile } from './store-file';

/** What a portal needs from its surroundings. */
export interface PortalOptions {
  /** Folder of the practice file; made when it is not there. */
  readonly folder: string;
  readonly clock: Clock;
  /** Told what was checked and accepted. */
  readonly watch?: (event: PortalEvent) => void;
  readonly random?: Random;
  readonly limits?: Limits;
}

/** A practice portal whose file is open. It answers nobody until it is started. */
export interface Portal {
  /** The accounts with their key material, for main and the command line only. Fresh copies: fill them after use. */
  accounts(): Account[];
  /** What may be shown of the accounts. */
  cards(): AccountCard[];
  /** `http://127.0.0.1:<port>/` while it runs. */
  readonly url: string | null;
  /** Addresses it is bound to; empty while it does not run. */
  readonly addresses: readonly string[];
  /** The line of the phones; no log-in waits while the portal does not run. */
  readonly phones: PhoneLine;
  /** Opens the door on loopback. Port 0: any free one. Starting a running portal changes nothing. */
  start(port?: number): Promise<Result<string, ListenCode>>;
  /** Closes the door within a second and ends every log-in. */
  stop(): Promise<void>;
  /** Stops and closes the file. */
  close(): Promise<void>;
}

/**
 * Opens the practice portal's file (creating it with random accounts on first use). A portal runs on 127.0.0.1
 * and ::1 only, sees no vault and no device, and keeps only made-up data.
 */
export function openPortal(options: PortalOptions): Result<Portal, 'io'> {
  const { folder, clock, random = systemRandom, watch = () => undefined } = options;
  const file = openStoreFile(folder, () => newAccounts(random));
  if (!file.ok) return file;
  const store = createStore(file.value);
  let listener: Listener | null = null;
  let line: Omit<PhoneLine, 'onChanged'> | null = null;
  const watchers = new Set<() => void>();
  const changed = (): void => {
    for (const watcher of watchers) watcher();
  };

  /** Every start has its own log-ins; those of the run before are gone. */
  function answerFor(port: number) {
    const sessions = createSessions(steadyClock(clock), random, changed);
    const login = createLogin({ store, sessions, clock, random, watch });
    line = createPhones({ store, sessions, login, clock });
    const app = createApp({ store, sessions, login, clock, cookie: `practice_${port}` });
    return getRequestListener(app.fetch, { overrideGlobalObjects: false });
  }

  async function start(port = 0): Promise<Result<string, ListenCode>> {
    if (listener !== null) return ok(urlOf(listener));
    const opened = await listen(answerFor, port, options.limits);
    if (!opened.ok) return opened;
    listener = opened.value;
    return ok(urlOf(listener));
  }

  async function stop(): Promise<void> {
    const open = listener;
    listener = null;
    line = null;
    await open?.close();
    changed();
  }

  return ok({
    accounts: () => store.accounts(),
    cards: () => store.accounts().map(cardOf),
    get url() {
      return listener === null ? null : urlOf(listener);
    },
    get addresses() {
      return listener?.addresses ?? [];
    },
    phones: {
      waiting: (account) => line?.waiting(account) ?? null,
      newest: () => line?.newest() ?? null,
      answer: (id, response) => line?.answer(id, response) ?? fail('over'),
      decline: (id) => line?.decline(id) ?? fail('over'),
      onChanged(watcher) {
        watchers.add(watcher);
        return () => watchers.delete(watcher);
      },
    },
    start,
    stop,
    async close() {
      await stop();
      store.close();
    },
  });
}

const urlOf = (listener: Listener): string => `http://127.0.0.1:${listener.port}/`;
