import { withCrc } from '../otpframe/crc';
import { flags, pieceLength, reportLength } from '../otpframe/frame';

/**
 * An answer as the reports that tell it (yubiotp.md, 3.5): data and the complement of its CRC in numbered pieces of 7 bytes,
 * then an empty piece 0 for the end. Fills `data` with zeros.
 */
export function answerReports(data: Uint8Array): Uint8Array[] {
  const whole = withCrc(data);
  const reports: Uint8Array[] = [];
  for (let at = 0; at < whole.length; at += pieceLength)
    reports.push(numbered(whole.subarray(at, at + pieceLength), reports.length));
  for (const bytes of [data, whole]) bytes.fill(0);
  return [...reports, numbered(new Uint8Array(), 0)];
}

function numbered(data: Uint8Array, index: number): Uint8Array {
  const report = new Uint8Array(reportLength);
  report.set(data);
  report[pieceLength] = flags.data | index;
  return report;
}
