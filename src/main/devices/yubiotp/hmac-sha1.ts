import type { Result } from '../../../shared/result';
import { fail } from '../../../shared/result';
import type { FrameOptions } from '../otpframe/channel';
import type { FrameCode } from '../otpframe/codes';
import { payloadLength } from '../otpframe/frame';
import type { ChallengeChannel } from './channel';
import { commands } from './commands';
import { keyStatus } from './status';

/**
 * Why there is no HMAC. `slot-empty`: the slot holds no HMAC-SHA1 secret; fact `use` is `empty`, `typing`, or `other` when the
 * key rejected the command (a challenge slot of another kind). `challenge-length`: not 1 to 63 bytes.
 */
export type HmacCode = Exclude<FrameCode, 'rejected'> | 'slot-empty' | 'challenge-length';

/** Longest challenge: of 64 bytes the last would count as padding in a slot with HMAC_LT64. */
export const longestChallenge = payloadLength - 1;
const macLength = 20;

/**
 * Asks a slot for the HMAC-SHA1 of a challenge of 1 to 63 bytes (yubiotp.md, 5); answers with 20 bytes that the taker fills
 * with zeros. An empty or typing slot is told from the status, and no command is sent to it.
 */
export async function hmacSha1(
  channel: ChallengeChannel,
  slot: 1 | 2,
  challenge: Uint8Array,
  options: FrameOptions,
): Promise<Result<Uint8Array, HmacCode>> {
  if (challenge.length < 1 || challenge.length > longestChallenge) return fail('challenge-length');
  const status = await channel.settle(options);
  if (!status.ok) return hmacResult(slot, status);
  const use = keyStatus(status.value).slots[slot - 1];
  if (use !== 'challenge') return fail('slot-empty', { slot, use: use ?? 'empty' });
  const command = slot === 1 ? commands.hmacSlot1 : commands.hmacSlot2;
  return hmacResult(slot, await channel.query(command, padChallenge(challenge), macLength, options));
}

/**
 * Fills a challenge up to 64 bytes with a value that its last byte does not have: 00, or 01 after a 00. The key drops all
 * bytes equal to the last one from the end, so what it hashes is the challenge again.
 */
export function padChallenge(challenge: Uint8Array): Uint8Array {
  const padded = new Uint8Array(payloadLength).fill(challenge.at(-1) === 0 ? 1 : 0);
  padded.set(challenge);
  return padded;
}

function hmacResult<T>(slot: 1 | 2, result: Result<T, FrameCode>): Result<T, HmacCode> {
  if (result.ok) return result;
  const { code, facts } = result.error;
  return code === 'rejected' ? fail('slot-empty', { slot, use: 'other' }) : fail(code, facts);
}
