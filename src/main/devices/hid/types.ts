import type { DeviceId } from '../../../shared/devices/types';
import type { Result } from '../../../shared/result';

/** One HID collection, as the system lists it. Text comes from the device: not to be trusted, not to be shown as it is. */
export interface HidDevice {
  readonly id: DeviceId;
  readonly vendorId: number;
  readonly productId: number;
  readonly usagePage: number;
  readonly usage: number;
  readonly manufacturer: string | null;
  readonly product: string | null;
  readonly serialNumber: string | null;
  /** `bcdDevice`: firmware as the USB descriptor has it. */
  readonly release: number;
  readonly virtual: boolean;
}

/** Why a bus could not be listed. */
export type ListCode = 'no-usb-host';
/** Why a device did not open. */
export type OpenCode = 'device-gone' | 'no-permission' | 'device-busy' | 'no-usb-host' | 'io';
/** Why a report did not pass. `device-gone`: unplugged, or the HID host ended. `closed`: we closed it ourselves. */
export type ReportCode = 'device-gone' | 'no-permission' | 'closed' | 'io';

/** The seam under all device protocols: whole reports in and out, nothing parsed. */
export interface HidBus {
  list(): Promise<Result<readonly HidDevice[], ListCode>>;
  /** Calls back after a device came or went (already debounced); the answer stops watching. */
  watch(changed: () => void): () => void;
  open(id: DeviceId): Promise<Result<HidConnection, OpenCode>>;
}

/** An open device. One owner at a time; reports are whole, without report id in the bytes. */
export interface HidConnection {
  /** Sends an output report. */
  write(reportId: number, report: Uint8Array): Promise<Result<void, ReportCode>>;
  onReport(take: (report: Uint8Array) => void): () => void;
  /** Reads a feature report of `length` bytes (report id not counted). A shorter answer is passed on as it is. */
  getFeature(reportId: number, length: number): Promise<Result<Uint8Array, ReportCode>>;
  setFeature(reportId: number, report: Uint8Array): Promise<Result<void, ReportCode>>;
  onClose(gone: (why: 'unplugged' | 'closed') => void): () => void;
  close(): Promise<void>;
}
