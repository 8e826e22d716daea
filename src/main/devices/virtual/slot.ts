import { createHmac } from 'node:crypto';
import { bits, layout, secretOf } from './configuration';

/** What is in one slot: its configuration of 52 bytes, looked at through its flags. */
export class Slot {
  readonly #bytes: Uint8Array;

  /** Takes a copy. */
  constructor(configuration: Uint8Array) {
    this.#bytes = configuration.slice(0, layout.length);
  }

  /** Whether it types on a touch, in place of answering challenges. HOTP slots have the ticket bit, too, but not `challenge`. */
  get typing(): boolean {
    return !(this.#has(layout.ticket, bits.challengeResponse) && this.#has(layout.config, bits.challenge));
  }

  get hmac(): boolean {
    return !this.typing && this.#has(layout.config, bits.hmac);
  }

  get wantsTouch(): boolean {
    return this.#has(layout.config, bits.touch);
  }

  get tellsSerial(): boolean {
    return this.#has(layout.extended, bits.serialByApi);
  }

  /** Whether it may be written by somebody who gives this access code. */
  opensWith(accessCode: Uint8Array): boolean {
    const own = this.#bytes.subarray(layout.accessCode, layout.accessCode + layout.accessCodeLength);
    return own.every((byte, index) => byte === accessCode[index]);
  }

  /** HMAC-SHA1 over the 64 bytes of the challenge, or over what is left of them without the padding (yubiotp.md, 5). */
  answer(challenge: Uint8Array): Uint8Array {
    const secret = secretOf(this.#bytes);
    const message = this.#has(layout.config, bits.variableLength) ? withoutPadding(challenge) : challenge;
    const mac = createHmac('sha1', secret).update(message).digest();
    secret.fill(0);
    return new Uint8Array(mac);
  }

  wipe(): void {
    this.#bytes.fill(0);
  }

  #has(offset: number, bit: number): boolean {
    return ((this.#bytes[offset] ?? 0) & bit) === bit;
  }
}

function withoutPadding(challenge: Uint8Array): Uint8Array {
  const padding = challenge.at(-1);
  let end = challenge.length;
  while (end > 0 && challenge[end - 1] === padding) end--;
  return challenge.subarray(0, end);
}
