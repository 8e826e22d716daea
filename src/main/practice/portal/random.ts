import { randomBytes, randomInt } from 'node:crypto';

/** Where the portal's random values come from; injected so that a test may decide them. */
export interface Random {
  bytes(length: number): Uint8Array;
  /** An evenly spread integer 0 <= n < limit. */
  below(limit: number): number;
}

/** The operating system's random numbers. */
export const systemRandom: Random = { bytes: (length) => randomBytes(length), below: (limit) => randomInt(limit) };

/** `length` random decimal digits, leading zeros included. */
export const randomDigits = (random: Random, length: number): string =>
  Array.from({ length }, () => random.below(10)).join('');
