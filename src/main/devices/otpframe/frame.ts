import { crc16 } from './crc';

/** Length of a command's payload; shorter ones are filled with zeros. */
export const payloadLength = 64;
/** Length of a whole frame: payload 64, command 1, CRC 2, zeros 3. */
export const frameLength = 70;
/** Bytes of a frame in one feature report; the eighth byte is the flags. */
export const pieceLength = 7;
/** Length of a feature report, report id not counted. */
export const reportLength = 8;
/** Index of the last piece of a frame; the key acts when it has come. */
export const lastPiece = 9;

/** Flags in byte 7 of a report (yubiotp.md, 1). Written: `write | index`. Read: see `report.ts`. */
export const flags = { write: 0x80, data: 0x40, touch: 0x20, number: 0x1f } as const;

/**
 * Lays a command into its frame: payload 64 (zero-filled) | command | CRC16 of the payload, low byte first | 00 00 00
 * (yubiotp.md, 3). Bytes of the payload beyond 64 are not sent.
 */
export function frameOf(command: number, payload: Uint8Array): Uint8Array {
  const frame = new Uint8Array(frameLength);
  frame.set(payload.subarray(0, payloadLength));
  const crc = crc16(frame.subarray(0, payloadLength));
  frame.set([command, crc & 0xff, crc >> 8], payloadLength);
  return frame;
}

/** Cuts a frame into its reports. Pieces of zeros are left out, except the first and the last: the key has zeros there. */
export function piecesOf(frame: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let index = 0; index <= lastPiece; index++) {
    const data = frame.subarray(index * pieceLength, (index + 1) * pieceLength);
    const needed = index === 0 || index === lastPiece || data.some((byte) => byte !== 0);
    if (needed) pieces.push(pieceOf(data, index));
  }
  return pieces;
}

/** The report that ends everything under way in the key: a sequence above 9. Always a new array. */
export const resetReport = (): Uint8Array => Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0xff);

function pieceOf(data: Uint8Array, index: number): Uint8Array {
  const report = new Uint8Array(reportLength);
  report.set(data);
  report[pieceLength] = flags.write | index;
  return report;
}
