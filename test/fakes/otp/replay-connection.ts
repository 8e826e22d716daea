import type { HidConnection, ReportCode } from '../../../src/main/devices/hid/types';
import type { Result } from '../../../src/shared/result';
import { fail, ok } from '../../../src/shared/result';
import type { TranscriptReport } from './vectors';
import { bytes, hex } from './vectors';

/** A device that knows one transcript by heart: whatever differs from it is a mistake and is kept in `mistakes`. */
export class ReplayConnection implements HidConnection {
  readonly mistakes: string[] = [];
  readonly #reports: readonly TranscriptReport[];
  #next = 0;

  constructor(reports: readonly TranscriptReport[]) {
    this.#reports = reports;
  }

  /** Reports that were not asked for. */
  get left(): number {
    return this.#reports.length - this.#next;
  }

  async getFeature(reportId: number, length: number): Promise<Result<Uint8Array, ReportCode>> {
    const report = this.#take('get', `${reportId} ${length}`, '0 8');
    return report === null ? fail('io') : ok(bytes(report));
  }

  async setFeature(reportId: number, report: Uint8Array): Promise<Result<void, ReportCode>> {
    const expected = this.#reports[this.#next]?.report ?? 'nothing';
    return this.#take('set', `${reportId} ${hex(report)}`, `0 ${expected}`) === null ? fail('io') : ok(undefined);
  }

  async write(): Promise<Result<void, ReportCode>> {
    this.mistakes.push('an output report');
    return fail('io');
  }

  onReport(): () => void {
    this.mistakes.push('listens to key strokes');
    return () => undefined;
  }

  onClose(): () => void {
    return () => undefined;
  }

  async close(): Promise<void> {}

  #take(op: string, was: string, expected: string): string | null {
    const next = this.#reports[this.#next];
    if (next?.op === op && was === expected) {
      this.#next += 1;
      return next.report;
    }
    this.mistakes.push(`report ${this.#next}: ${op} ${was}, expected ${next?.op} ${expected}`);
    return null;
  }
}
