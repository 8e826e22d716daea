import { createHmac } from 'node:crypto';

/** Decimal code from an HMAC by dynamic truncation (RFC 4226, 5.3). */
function truncate(mac: Uint8Array, digits: number): string {
  const at = mac[mac.length - 1]! & 0x0f;
  const value = new DataView(mac.buffer, mac.byteOffset).getUint32(at) & 0x7fffffff;
  return String(value % 10 ** digits).padStart(digits, '0');
}

const counterBytes = (counter: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(counter));
  return bytes;
};

/** HOTP with SHA-1 (RFC 4226). */
export const hotpCode = (secret: Uint8Array, counter: number, digits: number): string =>
  truncate(createHmac('sha1', secret).update(counterBytes(counter)).digest(), digits);

/** OCRA over a decimal challenge (RFC 6287). */
export function ocraCode(suite: string, secret: Uint8Array, challenge: string, counter: number): string {
  const [, crypto = '', data = ''] = suite.split(':');
  const [, hash = '', digits = ''] = crypto.split('-');
  const question = Buffer.from(BigInt(challenge).toString(16).padEnd(256, '0'), 'hex');
  const mac = createHmac(hash.toLowerCase(), secret).update(`${suite}\0`);
  if (data.startsWith('C-')) mac.update(counterBytes(counter));
  return truncate(mac.update(question).digest(), Number(digits));
}

/**
 * What an HMAC-SHA1 slot answers to a decimal challenge. The challenge's digits travel as ASCII in 64 bytes padded
 * with `00`; a slot with HMAC_LT64 drops the padding, so the HMAC is over the digits alone (yubiotp.md, 5).
 */
export const slotCode = (secret: Uint8Array, challenge: string, digits: number): string =>
  truncate(createHmac('sha1', secret).update(challenge, 'ascii').digest(), digits);
