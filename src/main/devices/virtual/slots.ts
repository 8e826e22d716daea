import { crc16, crcResidual } from '../otpframe/crc';
import { layout } from './configuration';
import { Slot } from './slot';

/** Number of a slot, as it is printed. */
export type SlotNumber = 1 | 2;

/** Both slots of a virtual key and the programming sequence that counts the writes. */
export class Slots {
  readonly #slots: [Slot | null, Slot | null] = [null, null];
  #sequence: number;

  /** A key that was written to `sequence` times before. */
  constructor(sequence = 0) {
    this.#sequence = sequence;
  }

  get(slot: SlotNumber): Slot | null {
    return this.#slots[slot - 1] ?? null;
  }

  /** Whether the serial number may be told: a slot allows it, or there is no slot that could. */
  get tellsSerial(): boolean {
    const programmed = this.#slots.filter((slot) => slot !== null);
    return programmed.length === 0 || programmed.some((slot) => slot.tellsSerial);
  }

  /** Programming sequence and the two bytes of slot flags, as in a status (yubiotp.md, 2). */
  status(): readonly [number, number, number] {
    const flags = this.#slots.map((slot, index) => (slot === null ? 0 : (slot.typing ? 0x05 : 0x01) << index));
    return [this.#sequence, flags.reduce((all, bits) => all | bits, 0), 0];
  }

  /**
   * Writes or, when the configuration is all zeros, deletes: payload = configuration 52 | current access code 6. Answers
   * whether it was done; a wrong access code or CRC changes nothing.
   */
  write(slot: SlotNumber, payload: Uint8Array): boolean {
    const configuration = payload.subarray(0, layout.length);
    const code = payload.subarray(layout.length, layout.length + layout.accessCodeLength);
    const old = this.get(slot);
    const empties = configuration.every((byte) => byte === 0);
    if (old?.opensWith(code) === false) return false;
    if (empties ? old === null : crc16(configuration) !== crcResidual) return false;
    this.put(slot, empties ? null : configuration);
    return true;
  }

  /** Puts a configuration into a slot without asking anything, as the maker of the key does. */
  put(slot: SlotNumber, configuration: Uint8Array | null): void {
    this.get(slot)?.wipe();
    this.#slots[slot - 1] = configuration === null ? null : new Slot(configuration);
    const empty = this.#slots.every((one) => one === null);
    this.#sequence = empty ? 0 : (this.#sequence % 0xff) + 1;
  }
}
