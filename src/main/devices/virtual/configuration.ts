import { withCrc } from '../otpframe/crc';

/** Offsets and lengths in a configuration of 52 bytes and the access code that follows it (yubiotp.md, 6). */
export const layout = {
  length: 52,
  uid: 16,
  key: 22,
  accessCode: 38,
  accessCodeLength: 6,
  extended: 45,
  ticket: 46,
  config: 47,
  crc: 50,
} as const;

/** Bits of the three flag bytes, as far as the virtual key looks at them. */
export const bits = {
  serialByApi: 0x04,
  allowUpdate: 0x20,
  challengeResponse: 0x40,
  challenge: 0x20,
  hmac: 0x22,
  variableLength: 0x04,
  touch: 0x08,
} as const;

const keyLength = 16;
const secretLength = 20;

/** How an HMAC-SHA1 slot is to behave. `variableLength`: HMAC_LT64. */
export interface HmacSlotFlags {
  readonly touch: boolean;
  readonly variableLength: boolean;
}

/** The configuration of an HMAC-SHA1 slot with its CRC: the secret's bytes 0 … 15 are the key, 16 … 19 begin the uid. */
export function hmacConfiguration(secret: Uint8Array, flags: HmacSlotFlags): Uint8Array {
  const bytes = new Uint8Array(layout.crc);
  bytes.set(secret.subarray(0, keyLength), layout.key);
  bytes.set(secret.subarray(keyLength, secretLength), layout.uid);
  bytes[layout.extended] = bits.serialByApi | bits.allowUpdate;
  bytes[layout.ticket] = bits.challengeResponse;
  bytes[layout.config] = bits.hmac | (flags.variableLength ? bits.variableLength : 0) | (flags.touch ? bits.touch : 0);
  const whole = withCrc(bytes);
  bytes.fill(0);
  return whole;
}

/** The HMAC-SHA1 secret of a configuration: 20 bytes, a new array. */
export function secretOf(configuration: Uint8Array): Uint8Array {
  const secret = new Uint8Array(secretLength);
  secret.set(configuration.subarray(layout.key, layout.key + keyLength));
  secret.set(configuration.subarray(layout.uid, layout.uid + secretLength - keyLength), keyLength);
  return secret;
}
