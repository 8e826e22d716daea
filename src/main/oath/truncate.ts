/** Dynamic truncation (RFC 4226, 5.3): 31 bits taken where the MAC's last byte says, 0 … 2^31 - 1. Any HMAC will do. */
export function truncatedValue(mac: Uint8Array): number {
  const at = (mac[mac.length - 1] ?? 0) & 0x0f;
  return new DataView(mac.buffer, mac.byteOffset, mac.byteLength).getUint32(at) & 0x7fff_ffff;
}

/**
 * A MAC of 20 bytes or more as a decimal code of `digits` digits, 4 … 10, with leading zeros. Also for the answer of an
 * HMAC slot. With 10 digits the first is never above 2.
 */
export const truncate = (mac: Uint8Array, digits: number): string =>
  String(truncatedValue(mac) % 10 ** digits).padStart(digits, '0');
