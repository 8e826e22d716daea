const polynomial = 0x8408;

/**
 * What `crc16` gives over data that is followed by the complement of its own CRC, little-endian: how answers and
 * configurations are checked (yubiotp.md, 3).
 */
export const crcResidual = 0xf0b8;

/** CRC-16 of ISO 13239: start ffff, reflected polynomial 8408, no final xor. `123456789` gives 6f91. */
export function crc16(bytes: Uint8Array): number {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
  }
  return crc;
}

/** Appends the complement of the CRC, low byte first; `crc16` over the result is `crcResidual`. */
export function withCrc(data: Uint8Array): Uint8Array {
  const crc = ~crc16(data);
  return Uint8Array.of(...data, crc & 0xff, (crc >> 8) & 0xff);
}
