import type {
  HidBus,
  HidConnection,
  HidDevice,
  ListCode,
  OpenCode,
  ReportCode,
} from '../../src/main/devices/hid/types';
import type { Result } from '../../src/shared/result';
import { fail, ok } from '../../src/shared/result';

/** A YubiKey's OTP interface, as a bus lists it. */
export const fakeDevice = (id: string, changes: Partial<HidDevice> = {}): HidDevice => ({
  id,
  vendorId: 0x1050,
  productId: 0x0401,
  usagePage: 0x01,
  usage: 0x06,
  manufacturer: 'Yubico',
  product: 'YubiKey OTP',
  serialNumber: null,
  release: 0x0543,
  virtual: false,
  ...changes,
});

/** An open device whose every feature report reads as `feature`. */
export class FakeConnection implements HidConnection {
  feature: Result<Uint8Array, ReportCode> = ok(Uint8Array.of(0, 0));
  readonly written: Uint8Array[] = [];
  readonly #takers = new Set<(report: Uint8Array) => void>();
  readonly #gone = new Set<(why: 'unplugged' | 'closed') => void>();
  isOpen = true;

  async write(_reportId: number, report: Uint8Array): Promise<Result<void, ReportCode>> {
    return this.setFeature(0, report);
  }

  async setFeature(_reportId: number, report: Uint8Array): Promise<Result<void, ReportCode>> {
    if (!this.isOpen) return fail('device-gone');
    this.written.push(report.slice());
    return ok(undefined);
  }

  async getFeature(): Promise<Result<Uint8Array, ReportCode>> {
    if (!this.isOpen) return fail('device-gone');
    return this.feature.ok ? ok(this.feature.value.slice()) : this.feature;
  }

  onReport(take: (report: Uint8Array) => void): () => void {
    this.#takers.add(take);
    return () => this.#takers.delete(take);
  }

  onClose(gone: (why: 'unplugged' | 'closed') => void): () => void {
    this.#gone.add(gone);
    return () => this.#gone.delete(gone);
  }

  async close(): Promise<void> {
    this.#end('closed');
  }

  arrive(report: Uint8Array): void {
    for (const take of this.#takers) take(report);
  }

  unplug(): void {
    this.#end('unplugged');
  }

  #end(why: 'unplugged' | 'closed'): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    for (const gone of this.#gone) gone(why);
  }
}

/** A bus whose devices the test plugs in and out. `refusals`: why a device does not open. */
export class FakeBus implements HidBus {
  devices: readonly HidDevice[];
  failure: ListCode | null;
  readonly refusals = new Map<string, OpenCode>();
  readonly opened: string[] = [];
  /** Reads of the next connection. */
  feature: Result<Uint8Array, ReportCode> = ok(Uint8Array.of(0, 0));
  connection: FakeConnection | null = null;
  readonly #watchers = new Set<() => void>();

  constructor(devices: readonly HidDevice[], failure: ListCode | null = null) {
    this.devices = devices;
    this.failure = failure;
  }

  get watchers(): number {
    return this.#watchers.size;
  }

  async list(): Promise<Result<readonly HidDevice[], ListCode>> {
    return this.failure === null ? ok(this.devices) : fail(this.failure);
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  }

  change(): void {
    for (const changed of this.#watchers) changed();
  }

  async open(id: string): Promise<Result<HidConnection, OpenCode>> {
    const refusal = this.refusals.get(id);
    if (refusal !== undefined) return fail(refusal);
    this.opened.push(id);
    this.connection = new FakeConnection();
    this.connection.feature = this.feature;
    return ok(this.connection);
  }
}
