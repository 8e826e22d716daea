import type { DeviceId, DeviceView } from '../../shared/devices/types';
import type { Inspection, InspectParts } from './inspect';
import { inspect, unread } from './inspect';
import type { DeviceLocks } from './locks';
import { deviceName } from './names';
import type { SecurityDevice } from './security-devices';
import { securityDevices } from './security-devices';

/** Stands in the list for all of USB while the HID host cannot run: the list says why it is short. */
const noUsb: DeviceView = {
  id: 'usb',
  name: 'USB',
  serial: null,
  firmware: null,
  virtual: false,
  kind: 'otp',
  slots: null,
  trouble: 'no-usb-host',
};

/** The list of security devices: what is plugged in, and what each told of itself after it came. */
export class DeviceRegistry {
  readonly #parts: InspectParts;
  readonly #locks: DeviceLocks;
  readonly #signal: AbortSignal;
  readonly #takers = new Set<(devices: readonly DeviceView[]) => void>();
  readonly #inspecting = new Map<DeviceId, Promise<void>>();
  #devices: readonly SecurityDevice[] = [];
  #inspected = new Map<DeviceId, Inspection>();
  #hasUsb = true;
  #lastTold = '[]';

  /** @param signal ends every inspection. */
  constructor(parts: InspectParts, locks: DeviceLocks, signal: AbortSignal) {
    this.#parts = parts;
    this.#locks = locks;
    this.#signal = signal;
  }

  /** Whether the bus answered when it was last asked; without devices this is why there are none. */
  get hasUsb(): boolean {
    return this.#hasUsb;
  }

  views(): readonly DeviceView[] {
    return this.#hasUsb ? this.#devices.map((device) => this.#view(device)) : [noUsb];
  }

  /** A listed device by its id. */
  find(id: DeviceId): SecurityDevice | null {
    return this.#devices.find(({ hid }) => hid.id === id) ?? null;
  }

  /** The devices with HMAC slots. */
  keys(): readonly SecurityDevice[] {
    return this.#devices.filter(({ kind }) => kind === 'otp');
  }

  viewOf(device: SecurityDevice): DeviceView {
    return this.#view(device);
  }

  onChanged(take: (devices: readonly DeviceView[]) => void): () => void {
    const taker = (devices: readonly DeviceView[]): void => take(devices);
    this.#takers.add(taker);
    return () => void this.#takers.delete(taker);
  }

  /** Lists, tells, asks what is new or was in trouble, and tells again. */
  async refresh(): Promise<void> {
    const listed = await this.#parts.bus.list();
    this.#hasUsb = listed.ok;
    this.#devices = listed.ok ? securityDevices(listed.value) : [];
    const ids = new Set(this.#devices.map(({ hid }) => hid.id));
    this.#inspected = new Map([...this.#inspected].filter(([id]) => ids.has(id)));
    this.#tell();
    await Promise.all(this.#devices.map((device) => this.#inspectOnce(device)));
  }

  #view(device: SecurityDevice): DeviceView {
    const { hid, kind } = device;
    const told = this.#inspected.get(hid.id) ?? unread(device);
    return { id: hid.id, name: deviceName(hid), virtual: hid.virtual, kind, ...told };
  }

  /** A device in use is left alone: whoever uses it will find out what is wrong with it. */
  #inspectOnce(device: SecurityDevice): Promise<void> {
    const { id } = device.hid;
    const underWay = this.#inspecting.get(id);
    if (underWay !== undefined) return underWay;
    const isKnown = this.#inspected.get(id)?.trouble === null;
    if (isKnown || this.#locks.isHeld(id) || this.#signal.aborted) return Promise.resolve();
    const done = this.#inspect(device).finally(() => this.#inspecting.delete(id));
    this.#inspecting.set(id, done);
    return done;
  }

  async #inspect(device: SecurityDevice): Promise<void> {
    const release = await this.#locks.acquire(device.hid.id, this.#signal);
    if (release === null) return;
    const told = await inspect(this.#parts, device, this.#signal).finally(release);
    if (told === null || this.find(device.hid.id) === null) return;
    this.#inspected.set(device.hid.id, told);
    this.#tell();
  }

  #tell(): void {
    const views = this.views();
    const text = JSON.stringify(views);
    if (text === this.#lastTold) return;
    this.#lastTold = text;
    for (const take of [...this.#takers]) take(views);
  }
}
