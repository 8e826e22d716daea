import type { DeviceId } from '../../../shared/devices/types';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { Timers } from '../timers';
import { DeviceIds } from './device-ids';
import type { NodeEvents } from './device-watch';
import { DeviceWatch } from './device-watch';
import { HostConnection } from './host-connection';
import { HostKeeper } from './host-keeper';
import type { HostLauncher } from './host-process';
import type { SessionCode } from './host-session';
import { limits } from './limits';
import type { HidBus, HidConnection, HidDevice, ListCode, OpenCode } from './types';

/** What the bus of real devices is made of. */
export interface HostBusParts {
  readonly launcher: HostLauncher;
  readonly timers: Timers;
  /** Null: the system tells nothing, the bus polls. */
  readonly nodeEvents: NodeEvents | null;
  /** Whether a refused permission may still come (Linux: the ACL follows the node), so that opening tries for 2 s. */
  readonly permissionMayFollow: boolean;
}

const openCodes: Readonly<Record<SessionCode, OpenCode>> = {
  'device-gone': 'device-gone',
  'no-permission': 'no-permission',
  'device-busy': 'device-busy',
  'no-usb-host': 'no-usb-host',
  'host-ended': 'device-gone',
  'host-slow': 'io',
  closed: 'io',
  io: 'io',
};

/** The real devices, through the HID host. Ends the host with `close`. */
export class HostBus implements HidBus {
  readonly #parts: HostBusParts;
  readonly #keeper: HostKeeper;
  readonly #watch: DeviceWatch;
  readonly #ids = new DeviceIds();
  readonly #open = new Map<HostConnection, DeviceId>();
  #listing: Promise<Result<readonly HidDevice[], ListCode>> | null = null;
  #lastListed = '';

  constructor(parts: HostBusParts) {
    this.#parts = parts;
    this.#watch = new DeviceWatch({
      timers: parts.timers,
      nodeEvents: parts.nodeEvents,
      poll: () => this.#looksDifferent(),
      isBusy: () => this.#open.size > 0,
    });
    this.#keeper = new HostKeeper(parts.launcher, parts.timers, () => this.#watch.changed());
  }

  /** Everybody who asks while a listing is under way gets that one. */
  list(): Promise<Result<readonly HidDevice[], ListCode>> {
    this.#listing ??= this.#list().finally(() => {
      this.#listing = null;
    });
    return this.#listing;
  }

  watch(changed: () => void): () => void {
    return this.#watch.add(changed);
  }

  async open(id: DeviceId): Promise<Result<HidConnection, OpenCode>> {
    const tries = this.#parts.permissionMayFollow ? limits.permission.total / limits.permission.every : 0;
    for (let left = tries; ; left--) {
      const opened = await this.#openOnce(id);
      if (opened.ok || opened.error.code !== 'no-permission' || left <= 0) return opened;
      await this.#pause(limits.permission.every);
    }
  }

  /** Ends the host; open connections hear `unplugged`. The bus is of no use afterwards. */
  close(): void {
    this.#watch.close();
    this.#keeper.close();
  }

  /** A host that dies while it lists is started again and asked again; the keeper says when that has to end. */
  async #list(): Promise<Result<readonly HidDevice[], ListCode>> {
    for (let session = this.#keeper.session(); session !== null; session = this.#keeper.session()) {
      const answer = await session.ask<'list'>({ kind: 'list' }, limits.list);
      if (answer.ok) return ok(this.#listed(this.#ids.name(answer.value.devices)));
      if (answer.error.code === 'host-slow') session.end();
      if (answer.error.code !== 'host-ended') break;
    }
    return fail('no-usb-host');
  }

  #listed(devices: readonly HidDevice[]): readonly HidDevice[] {
    const ids = new Set(devices.map(({ id }) => id));
    this.#lastListed = [...ids].join();
    for (const [connection, id] of [...this.#open]) if (!ids.has(id)) connection.unplugged();
    return devices;
  }

  async #looksDifferent(): Promise<boolean> {
    const before = this.#lastListed;
    const listed = await this.list();
    if (!listed.ok) this.#lastListed = 'none';
    return this.#lastListed !== before;
  }

  /** Lists first: a path that was freed may belong to another device by now. */
  async #openOnce(id: DeviceId): Promise<Result<HidConnection, OpenCode>> {
    const listed = await this.list();
    if (!listed.ok) return listed;
    const path = this.#ids.pathOf(id);
    const session = this.#keeper.session();
    if (path === null) return fail('device-gone');
    if (session === null) return fail('no-usb-host');
    const answer = await session.ask<'open'>({ kind: 'open', path }, limits.open);
    if (!answer.ok && answer.error.code === 'host-slow') session.end();
    if (!answer.ok) return fail(openCodes[answer.error.code]);
    const connection = new HostConnection(session, answer.value.handle, () => this.#isListed(id));
    this.#open.set(connection, id);
    connection.onClose(() => this.#open.delete(connection));
    return ok(connection);
  }

  async #isListed(id: DeviceId): Promise<boolean> {
    const listed = await this.list();
    return listed.ok && listed.value.some((device) => device.id === id);
  }

  #pause(ms: number): Promise<void> {
    return new Promise((done) => void this.#parts.timers.after(ms, done));
  }
}
