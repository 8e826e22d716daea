import { crc16 } from '../otpframe/crc';
import { flags, frameLength, lastPiece, payloadLength, pieceLength, reportLength } from '../otpframe/frame';
import type { Timers } from '../timers';
import { answerReports } from './answer';
import { bigEndian } from './device-info';
import type { Slots } from './slots';

/** What a virtual key is made from. */
export interface OtpKeyParts {
  readonly timers: Timers;
  readonly slots: Slots;
  readonly firmware: readonly [number, number, number];
  readonly serial: number;
  /** Answer to the device information command, its length first; without it the key does not know the command. */
  readonly deviceInfo?: Uint8Array;
  /** How long it waits for a touch, in ms. Default 15 s, as a key does that nobody configured otherwise. */
  readonly touchTime?: number;
  /** For how many reads it says that it is busy after each write; Infinity: for ever. Default 1. */
  readonly busyReads?: number;
}

const usualTouchTime = 15_000;

type Phase =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'touch';
      readonly until: number;
      readonly answer: () => Uint8Array;
      readonly forgetTimer: () => void;
    }
  | { readonly kind: 'answer'; readonly reports: Uint8Array[] };

/**
 * A key with two OTP slots, byte for byte as its 8-byte feature reports show it (yubiotp.md, 1–5): status, serial number,
 * HMAC-SHA1 with and without touch, writing and deleting of slots. It takes any bytes and never throws. Other commands are
 * rejected as a real key rejects them: by doing nothing.
 */
export class OtpKey {
  readonly #parts: OtpKeyParts;
  readonly #frame = new Uint8Array(frameLength);
  readonly #listeners = new Set<() => void>();
  #busyReads = 0;
  #phase: Phase = { kind: 'idle' };

  constructor(parts: OtpKeyParts) {
    this.#parts = parts;
  }

  /** Calls back when it begins or ends to wait for a touch. */
  onChanged(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  /** Until when it waits for a touch, ms since the epoch; null when it does not wait. */
  get touchUntil(): number | null {
    return this.#phase.kind === 'touch' ? this.#phase.until : null;
  }

  /** A finger on the contact; nothing happens when no touch is wanted. */
  touch(): void {
    this.#expire();
    if (this.#phase.kind === 'touch') this.#answer(this.#phase.answer());
  }

  /** Pulled out or reset: forgets everything but its slots. */
  forget(): void {
    this.#frame.fill(0);
    this.#busyReads = 0;
    this.#enter({ kind: 'idle' });
  }

  /** The feature report as it reads now: 8 bytes, a new array. */
  getFeature(): Uint8Array {
    this.#expire();
    if (this.#busyReads > 0) {
      this.#busyReads -= 1;
      return this.#status(flags.write);
    }
    if (this.#phase.kind === 'touch')
      return this.#status(flags.touch | secondsLeft(this.#phase.until - this.#parts.timers.now()));
    return this.#phase.kind === 'answer' ? this.#nextPiece(this.#phase.reports) : this.#status(0);
  }

  /** Takes a feature report: a piece of a frame, or a reset. What is sent to a busy key is lost, except a reset. */
  setFeature(report: Uint8Array): void {
    const flag = report[pieceLength] ?? 0;
    const index = flag & ~flags.write;
    if (report.length !== reportLength || !(flag & flags.write)) return;
    if (index > lastPiece) this.forget();
    else if (this.#busyReads === 0) this.#takePiece(index, report);
  }

  #takePiece(index: number, report: Uint8Array): void {
    if (index === 0) this.forget();
    this.#frame.set(report.subarray(0, pieceLength), index * pieceLength);
    this.#busyReads = this.#parts.busyReads ?? 1;
    if (index === lastPiece) this.#take();
  }

  #take(): void {
    const payload = this.#frame.slice(0, payloadLength);
    const [command = 0, low = 0, high = 0] = this.#frame.subarray(payloadLength);
    this.#frame.fill(0);
    if (crc16(payload) === (low | (high << 8))) this.#obey(command, payload);
    else payload.fill(0);
  }

  #obey(command: number, payload: Uint8Array): void {
    const { slots, serial, deviceInfo } = this.#parts;
    if (command === 0x01 || command === 0x03) slots.write(command === 0x01 ? 1 : 2, payload);
    if (command === 0x10 && slots.tellsSerial) this.#answer(bigEndian(serial));
    if (command === 0x13 && deviceInfo !== undefined) this.#answer(deviceInfo.slice());
    if (command === 0x30 || command === 0x38) this.#challenge(command === 0x30 ? 1 : 2, payload.slice());
    payload.fill(0);
  }

  #challenge(number: 1 | 2, challenge: Uint8Array): void {
    const slot = this.#parts.slots.get(number);
    if (slot === null || !slot.hmac) return;
    const answer = (): Uint8Array => slot.answer(challenge);
    if (slot.wantsTouch) this.#waitForTouch(answer);
    else this.#answer(answer());
  }

  /** Ends by the timer even if the clock was set back meanwhile. */
  #waitForTouch(answer: () => Uint8Array): void {
    const { timers, touchTime = usualTouchTime } = this.#parts;
    const forgetTimer = timers.after(touchTime, () => this.#enter({ kind: 'idle' }));
    this.#enter({ kind: 'touch', until: timers.now() + touchTime, answer, forgetTimer });
  }

  #expire(): void {
    const { touchUntil } = this;
    if (touchUntil !== null && this.#parts.timers.now() >= touchUntil) this.#enter({ kind: 'idle' });
  }

  #answer(data: Uint8Array): void {
    this.#enter({ kind: 'answer', reports: answerReports(data) });
  }

  /** Each piece is told once; the empty one at the end again and again, until the reset report. */
  #nextPiece(reports: Uint8Array[]): Uint8Array {
    const piece = reports.length > 1 ? reports.shift() : reports[0]?.slice();
    return piece ?? this.#status(0);
  }

  #enter(phase: Phase): void {
    const before = this.#phase;
    this.#phase = phase;
    if (before.kind === 'answer') for (const report of before.reports) report.fill(0);
    if (before.kind === 'touch') before.forgetTimer();
    if (before.kind === 'touch' || phase.kind === 'touch') for (const tell of this.#listeners) tell();
  }

  #status(flag: number): Uint8Array {
    return Uint8Array.of(0, ...this.#parts.firmware, ...this.#parts.slots.status(), flag);
  }
}

const secondsLeft = (ms: number): number => Math.min(flags.number, Math.max(1, Math.ceil(ms / 1000)));
