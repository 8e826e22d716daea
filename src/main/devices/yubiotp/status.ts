import type { Result } from '../../../shared/result';
import { ok } from '../../../shared/result';
import type { FrameOptions } from '../otpframe/channel';
import type { FrameCode } from '../otpframe/codes';
import type { FrameStatus } from '../otpframe/status';
import type { ChallengeChannel } from './channel';

/**
 * What a slot is for. `typing`: it types on a touch. `challenge`: it answers challenges; which kind, and whether it wants a
 * touch, cannot be read. Firmware before 3.0 does not tell the two apart: there every valid slot counts as `challenge`.
 */
export type SlotUse = 'empty' | 'typing' | 'challenge';

/** Firmware (`major.minor.build`) and the use of slots 1 and 2. */
export interface KeyStatus {
  readonly firmware: string;
  readonly slots: readonly [SlotUse, SlotUse];
}

/** Asks the key for its status; sends no command, needs no touch (yubiotp.md, 2). */
export async function readStatus(
  channel: ChallengeChannel,
  options: FrameOptions,
): Promise<Result<KeyStatus, FrameCode>> {
  const status = await channel.status(options);
  return status.ok ? ok(keyStatus(status.value)) : status;
}

/** Puts the status of the frame layer into the words of this one. */
export function keyStatus(status: FrameStatus): KeyStatus {
  return { firmware: status.firmware.join('.'), slots: [slotUse(status, 0), slotUse(status, 1)] };
}

function slotUse(status: FrameStatus, index: 0 | 1): SlotUse {
  if (!status.valid[index]) return 'empty';
  return status.typing[index] && status.firmware[0] >= 3 ? 'typing' : 'challenge';
}
