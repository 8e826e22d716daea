// Puts a virtual device behind a real /dev/hidrawN through /dev/uhid (shared/lab/UHID.md): Linux, root, module uhid.
import { closeSync, openSync, read, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import type { HidConnection, HidDevice } from '../../src/main/devices/hid/types';

const type = { destroy: 1, start: 2, stop: 3, getReport: 9, getReply: 10, create2: 11, setReport: 13, setReply: 14 };
const eventSize = 4380;
const usb = 3;
const inputOutputError = 5;

/** A keyboard's modifier byte in, and a feature report of 8 bytes: the OTP interface as far as it matters here. */
const otpDescriptor = Buffer.from('05010906a101050719e029e715002501750195088102090375089508b102c0', 'hex');

/** A virtual device that is plugged into the kernel; every feature report goes to its connection. */
export class UhidDevice {
  readonly #connection: HidConnection;
  readonly #uhid: number;
  readonly #started: Promise<void>;
  readonly #ended: Promise<void>;
  #isPlugged = true;
  #start: () => void = () => undefined;

  constructor(device: HidDevice, connection: HidConnection) {
    this.#connection = connection;
    this.#uhid = openSync('/dev/uhid', 'r+');
    this.#started = new Promise((done) => {
      this.#start = done;
    });
    this.#write(created(device));
    this.#ended = this.#serve();
  }

  /** Resolves when the kernel has taken the device; its node appears around then. */
  get started(): Promise<void> {
    return this.#started;
  }

  async unplug(): Promise<void> {
    if (this.#isPlugged) this.#write(event(type.destroy, 4));
    this.#isPlugged = false;
    await this.#ended;
  }

  async #serve(): Promise<void> {
    const buffer = Buffer.alloc(eventSize);
    for (;;) {
      await promisify(read)(this.#uhid, buffer, 0, eventSize, null);
      const kind = buffer.readUInt32LE(0);
      if (kind === type.start) this.#start();
      if (kind === type.getReport) await this.#get(buffer.readUInt32LE(4));
      if (kind === type.setReport)
        await this.#set(buffer.readUInt32LE(4), buffer.subarray(13, 12 + buffer.readUInt16LE(10)));
      if (kind === type.stop) return closeSync(this.#uhid);
    }
  }

  /** uhid passes a reply on unchanged, where a USB device's driver would put the report id in front. */
  async #get(id: number): Promise<void> {
    const report = await this.#connection.getFeature(0, 8);
    const bytes = report.ok ? [0, ...report.value] : [];
    const reply = event(type.getReply, 12 + bytes.length);
    reply.writeUInt32LE(id, 4);
    reply.writeUInt16LE(report.ok ? 0 : inputOutputError, 8);
    reply.writeUInt16LE(bytes.length, 10);
    reply.set(bytes, 12);
    this.#write(reply);
  }

  async #set(id: number, bytes: Uint8Array): Promise<void> {
    const done = await this.#connection.setFeature(0, bytes.slice());
    const reply = event(type.setReply, 10);
    reply.writeUInt32LE(id, 4);
    reply.writeUInt16LE(done.ok ? 0 : inputOutputError, 8);
    this.#write(reply);
  }

  #write(bytes: Buffer): void {
    writeSync(this.#uhid, bytes);
  }
}

function event(kind: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUInt32LE(kind, 0);
  return bytes;
}

function created({ product, vendorId, productId, release }: HidDevice): Buffer {
  const bytes = event(type.create2, 280 + otpDescriptor.length);
  bytes.write(product ?? '', 4, 127);
  bytes.writeUInt16LE(otpDescriptor.length, 260);
  bytes.writeUInt16LE(usb, 262);
  bytes.writeUInt32LE(vendorId, 264);
  bytes.writeUInt32LE(productId, 268);
  bytes.writeUInt32LE(release, 272);
  bytes.set(otpDescriptor, 280);
  return bytes;
}
