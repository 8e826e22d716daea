/** What an idle key tells of itself (yubiotp.md, 2). */
export interface FrameStatus {
  /** Firmware: major, minor, build. */
  readonly firmware: readonly [number, number, number];
  /** Goes up by one with each successful write; 0 when no slot is configured. */
  readonly programmingSequence: number;
  /** Whether slots 1 and 2 hold a configuration. */
  readonly valid: readonly [boolean, boolean];
  /** Whether slots 1 and 2 type on a touch; said by firmware 3.0 and later only. */
  readonly typing: readonly [boolean, boolean];
  readonly ledInverted: boolean;
}

/**
 * Reads the status from the first 7 bytes of a report: `00 major minor build pgmSeq touchLow touchHigh`. The first byte means
 * nothing. Any bytes are a status; missing ones count as 0.
 */
export function parseStatus(bytes: Uint8Array): FrameStatus {
  const [, major = 0, minor = 0, build = 0, programmingSequence = 0, bits = 0] = bytes;
  const has = (bit: number): boolean => (bits & bit) !== 0;
  return {
    firmware: [major, minor, build],
    programmingSequence,
    valid: [has(0x01), has(0x02)],
    typing: [has(0x04), has(0x08)],
    ledInverted: has(0x10),
  };
}
