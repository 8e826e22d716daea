import type { DeviceId } from '../../../shared/devices/types';
import type { Timers } from '../timers';
import type { VirtualDevice } from './bus';
import { VirtualHidBus } from './bus';
import { hmacConfiguration } from './configuration';
import { deviceInfo } from './device-info';
import { OtpKey } from './otp-key';
import type { SlotNumber } from './slots';
import { Slots } from './slots';

/** What the virtual key is made from. */
export interface VirtualKeyParts {
  readonly timers: Timers;
}

const serial = 20_261_125;
const firmware = [5, 4, 3] as const;

/** As a key with its OTP interface alone is listed, so that nobody waits for a smart card in it. */
const description: VirtualDevice['description'] = {
  vendorId: 0x1050,
  productId: 0x0401,
  usagePage: 0x01,
  usage: 0x06,
  manufacturer: 'Countersign',
  product: 'Virtual key',
  serialNumber: null,
  release: 0x0543,
};

/**
 * The virtual USB key with its own bus. It starts pulled out and with both slots empty; what was programmed stays while it is
 * pulled out and is gone with the process. Everything that an app asks of it goes through feature reports on `bus`.
 */
export class VirtualUsbKey {
  readonly bus = new VirtualHidBus();
  readonly #slots = new Slots();
  readonly #key: OtpKey;
  readonly #listeners = new Set<() => void>();
  #id: DeviceId | null = null;

  constructor(parts: VirtualKeyParts) {
    this.#key = new OtpKey({
      ...parts,
      slots: this.#slots,
      firmware,
      serial,
      deviceInfo: deviceInfo(serial, firmware),
    });
    this.#key.onChanged(() => this.#tell());
  }

  get attached(): boolean {
    return this.#id !== null;
  }

  /** Until when it waits for a touch, ms since the epoch; null when it does not wait. */
  get touchUntil(): number | null {
    return this.#key.touchUntil;
  }

  attach(): void {
    if (this.#id !== null) return;
    const key = this.#key;
    this.#id = this.bus.attach({
      description,
      getFeature: () => key.getFeature(),
      setFeature: (report) => key.setFeature(report),
      forget: () => key.forget(),
    });
    this.#tell();
  }

  detach(): void {
    if (this.#id === null) return;
    const id = this.#id;
    this.#id = null;
    this.bus.detach(id);
    this.#tell();
  }

  touch(): void {
    this.#key.touch();
  }

  /** Puts an HMAC-SHA1 secret of 20 bytes into a slot, for challenges of any length, with a touch. It copies the bytes. */
  program(slot: SlotNumber, secret: Uint8Array, touch = true): void {
    const configuration = hmacConfiguration(secret, { touch, variableLength: true });
    this.#key.forget();
    this.#slots.put(slot, configuration);
    configuration.fill(0);
    this.#tell();
  }

  /** Calls back when it was plugged in or pulled out, or begins or ends to wait for a touch. */
  onChanged(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Makes the virtual USB key. */
export const createVirtualKey = (parts: VirtualKeyParts): VirtualUsbKey => new VirtualUsbKey(parts);
