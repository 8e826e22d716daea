import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { HidConnection, ReportCode } from '../hid/types';
import type { VirtualDevice } from './bus';

type Ending = 'unplugged' | 'closed';

/** An open virtual device. Its reports pass at once; it has feature reports without report id, and no other ones. */
export class VirtualConnection implements HidConnection {
  readonly #device: VirtualDevice;
  readonly #listeners = new Set<(why: Ending) => void>();
  #ending: Ending | null = null;

  constructor(device: VirtualDevice) {
    this.#device = device;
  }

  get isOpen(): boolean {
    return this.#ending === null;
  }

  /** Ends it; the first end counts. */
  end(why: Ending): void {
    if (this.#ending !== null) return;
    this.#ending = why;
    for (const listener of this.#listeners) listener(why);
  }

  async write(): Promise<Result<void, ReportCode>> {
    return this.#ending === null ? fail('io') : this.#ended();
  }

  /** It never sends an input report: those of a real key are its key strokes. */
  onReport(): () => void {
    return () => undefined;
  }

  async getFeature(): Promise<Result<Uint8Array, ReportCode>> {
    return this.#ending === null ? ok(this.#device.getFeature()) : this.#ended();
  }

  async setFeature(_reportId: number, report: Uint8Array): Promise<Result<void, ReportCode>> {
    return this.#ending === null ? ok(this.#device.setFeature(report)) : this.#ended();
  }

  onClose(gone: (why: Ending) => void): () => void {
    this.#listeners.add(gone);
    return () => this.#listeners.delete(gone);
  }

  async close(): Promise<void> {
    this.end('closed');
  }

  #ended(): Result<never, ReportCode> {
    return fail(this.#ending === 'closed' ? 'closed' : 'device-gone');
  }
}
