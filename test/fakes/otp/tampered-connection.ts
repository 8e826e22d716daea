import type { HidConnection, ReportCode } from '../../../src/main/devices/hid/types';
import type { Result } from '../../../src/shared/result';

/** A feature report on its way: `bytes` are what is written, or what the device gave to a read. */
export interface Passing {
  /** 0 for the first report of the exchange; reads and writes are counted together. */
  readonly index: number;
  readonly direction: 'read' | 'write';
  readonly bytes: Uint8Array;
}

/** May look at a report, change what is read (by answering with other bytes), or end in a failure in its place. */
export type Tamper = (passing: Passing) => Result<Uint8Array, ReportCode> | null | Promise<never>;

/**
 * A connection to a device with somebody in between. A written report passes `tamper` before the device gets it, a read one
 * after the device gave it.
 */
export function tampered(connection: HidConnection, tamper: Tamper): HidConnection {
  let index = 0;
  return {
    write: (reportId, report) => connection.write(reportId, report),
    onReport: (take) => connection.onReport(take),
    onClose: (gone) => connection.onClose(gone),
    close: () => connection.close(),
    async setFeature(reportId, report) {
      const told = await tamper({ index: index++, direction: 'write', bytes: report });
      return told === null || told.ok ? connection.setFeature(reportId, told?.value ?? report) : told;
    },
    async getFeature(reportId, length) {
      const at = index++;
      const read = await connection.getFeature(reportId, length);
      if (!read.ok) return read;
      return (await tamper({ index: at, direction: 'read', bytes: read.value })) ?? read;
    },
  };
}
