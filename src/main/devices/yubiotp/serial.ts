import type { Result } from '../../../shared/result';
import { ok } from '../../../shared/result';
import type { FrameOptions } from '../otpframe/channel';
import type { FrameCode } from '../otpframe/codes';
import type { ChallengeChannel } from './channel';
import { commands } from './commands';

const serialLength = 4;

/** Reads the serial number that is printed on the key, decimal. `rejected`: no slot allows it (SERIAL_API_VISIBLE). */
export async function readSerial(channel: ChallengeChannel, options: FrameOptions): Promise<Result<string, FrameCode>> {
  const answer = await channel.query(commands.serial, new Uint8Array(), serialLength, options);
  if (!answer.ok) return answer;
  const { buffer, byteOffset } = answer.value;
  return ok(String(new DataView(buffer, byteOffset).getUint32(0)));
}
