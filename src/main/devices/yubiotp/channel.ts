import type { FrameParts } from '../otpframe/channel';
import { FrameChannel } from '../otpframe/channel';
import type { ChallengeCommand } from './commands';
import { commands } from './commands';

/** A channel that can emit reading and HMAC commands only (SECURITY.md P12). */
export type ChallengeChannel = FrameChannel<ChallengeCommand>;

/** Opens the channel for everything that the app asks a key. The connection stays the caller's, who closes it. */
export const openChallengeChannel = (parts: FrameParts): ChallengeChannel =>
  new FrameChannel(parts, Object.values(commands));
