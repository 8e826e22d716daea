const byte = (mac: Uint8Array, at: number): number => mac[at] ?? 0;

/** Dynamic truncation (RFC 4226, 5.3): 31 bits taken where the MAC's last byte says, 0 … 2^31 - 1. Any HMAC will do. */
export function truncatedValue(mac: Uint8Array): number {
  const at = byte(mac, mac.length - 1) & 0x0f;
  const high = ((byte(mac, at) & 0x7f) << 24) | (byte(mac, at + 1) << 16);
  return high | (byte(mac, at + 2) << 8) | byte(mac, at + 3);
}

/**
 * A MAC of 20 bytes or more as a decimal code of `digits` digits, 4 … 10, with leading zeros. Also for the answer of an
 * HMAC slot. With 10 digits the first is never above 2.
 */
export const truncate = (mac: Uint8Array, digits: number): string =>
  String(truncatedValue(mac) % 10 ** digits).padStart(digits, '0');
