import type { Clock } from '../../../shared/clock';
import type { DeviceId } from '../../../shared/devices/types';
import type { Result } from '../../../shared/result';
import { ok } from '../../../shared/result';
import type { HidBus, HidConnection, OpenCode } from './types';

/** One whole report as it passed. The bytes are a copy and may hold a secret: a sink keeps them out of every log. */
export interface TracedReport {
  /** Milliseconds since the epoch, when it was handed over whole. */
  readonly at: number;
  readonly device: DeviceId;
  readonly direction: 'in' | 'out';
  readonly kind: 'feature' | 'input' | 'output';
  readonly reportId: number;
  readonly bytes: Uint8Array;
}

/** Takes what passes over a traced bus. */
export interface TraceSink {
  report(passed: TracedReport): void;
}

type Passed = (direction: 'in' | 'out', kind: TracedReport['kind'], reportId: number, bytes: Uint8Array) => void;

/** A bus whose every report is also told to a sink. Only what really passed is told; nothing is changed on its way. */
export const tracingBus = (bus: HidBus, sink: TraceSink, clock: Clock): HidBus => ({
  list: () => bus.list(),
  watch: (changed) => bus.watch(changed),
  async open(device): Promise<Result<HidConnection, OpenCode>> {
    const opened = await bus.open(device);
    if (!opened.ok) return opened;
    return ok(
      traced(opened.value, (direction, kind, reportId, bytes) =>
        sink.report({ at: clock.now(), device, direction, kind, reportId, bytes: bytes.slice() }),
      ),
    );
  },
});

const traced = (connection: HidConnection, passed: Passed): HidConnection => ({
  async write(reportId, report) {
    const sent = await connection.write(reportId, report);
    if (sent.ok) passed('out', 'output', reportId, report);
    return sent;
  },
  async setFeature(reportId, report) {
    const sent = await connection.setFeature(reportId, report);
    if (sent.ok) passed('out', 'feature', reportId, report);
    return sent;
  },
  async getFeature(reportId, length) {
    const read = await connection.getFeature(reportId, length);
    if (read.ok) passed('in', 'feature', reportId, read.value);
    return read;
  },
  onReport: (take) =>
    connection.onReport((report) => {
      passed('in', 'input', 0, report);
      take(report);
    }),
  onClose: (gone) => connection.onClose(gone),
  close: () => connection.close(),
});
