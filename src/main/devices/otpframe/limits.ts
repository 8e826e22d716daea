/** How long an exchange may take, in ms. */
export interface FrameLimits {
  /** Whole exchange with its touch, its repetitions and its wait for a reclaim; nothing that the key sends prolongs it. */
  readonly total: number;
  /** Longest time that the key may stay busy, or repeat itself, without progress. A slot swap takes 920 ms. */
  readonly idle: number;
  /** Pause between two looks at a busy key. */
  readonly busyPoll: number;
  /** Pause between two looks at a key that waits for a touch. */
  readonly touchPoll: number;
  /** Pause before a first command that was rejected is sent again, and how often that is done (yubiotp.md, 1). */
  readonly reclaimPause: number;
  readonly reclaimTries: number;
  /** Longest time for the reset report after a failure. */
  readonly reset: number;
}

/**
 * The limits for a real key. A key set to wait for a touch for more than about 40 seconds is given up earlier; 15 is usual, and
 * its flags cannot say more than 31.
 */
export const frameLimits: FrameLimits = {
  total: 45_000,
  idle: 1_500,
  busyPoll: 20,
  touchPoll: 100,
  reclaimPause: 500,
  reclaimTries: 6,
  reset: 500,
};
